package vn.giaplai.signing;

import java.util.Arrays;
import vn.giaplai.signing.internal.pdf.PngImage;

/**
 * An image in the visible block: a handwritten signature or a seal.
 *
 * <p>Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (PNG, transparent background; a person's between title and name).
 *
 * @param png the image, up to 1 MiB and 2 million pixels; its transparency is kept
 * @param position where it stands to the text
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, below
public record SignatureImage(byte[] png, Position position) {

    /** Where the image stands; it is made as large as fits, its proportions kept. */
    public enum Position {
        /** Centred: the first line (the title) above the image, the other lines (the name) beneath. */
        BETWEEN_TITLE_AND_NAME,
        /** At the left, all lines at its right. */
        BESIDE_TEXT
    }

    /**
     * Reads the image. Throws {@link SigningException} with {@link SigningFailure#IMAGE_UNUSABLE} when it is no PNG, or
     * too large.
     */
    public SignatureImage {
        png = png.clone();
        PngImage.read(png);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignatureImage that && position == that.position && Arrays.equals(png, that.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "SignatureImage[" + png.length + " bytes, " + position + "]";
    }
}
