package vn.giaplai.signing;

/**
 * Where a new signature field shall be, in a document that has no field of the name asked for. Lengths in points
 * (1/72 in), counted from the lower left corner of the page as it is seen (its crop box; a rotated page is turned
 * first).
 *
 * @param page number of the page, from 1
 * @param left distance of the left side
 * @param bottom distance of the lower side
 * @param width of the rectangle; 0 with a height of 0 for an invisible signature
 * @param height of the rectangle
 */
public record SignaturePlace(int page, double left, double bottom, double width, double height) {

    private static final double LARGEST = 14_400; // ISO 32000-1 Annex C, table C.1

    public SignaturePlace {
        if (page < 1) {
            throw new IllegalArgumentException("page must be 1 or more, was " + page);
        }
        for (double each : new double[] {left, bottom, width, height}) {
            if (!(each >= 0 && each <= LARGEST)) {
                throw new IllegalArgumentException("lengths must lie in [0, " + LARGEST + "], was " + each);
            }
        }
        if ((width == 0) != (height == 0)) {
            throw new IllegalArgumentException("width and height must both be 0, or neither");
        }
    }

    /** No visible place: the signature belongs to the first page, without a rectangle. */
    public static SignaturePlace invisible() {
        return new SignaturePlace(1, 0, 0, 0, 0);
    }

    /** Whether there is nothing to be seen. */
    public boolean isInvisible() {
        return width == 0;
    }
}
