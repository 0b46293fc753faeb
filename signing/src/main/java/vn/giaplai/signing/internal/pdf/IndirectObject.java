package vn.giaplai.signing.internal.pdf;

/**
 * An object with its number.
 *
 * @param number of the object
 * @param generation of the object
 * @param value the value; of a stream its dictionary
 * @param streamStart offset of a stream's first byte; -1 for anything else
 * @param end where the value, or the stream's dictionary with its keyword, ends in {@code source}
 * @param source the bytes that {@code streamStart} counts in
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the file, never compared
public record IndirectObject(int number, int generation, PdfValue value, int streamStart, int end, byte[] source) {

    /** Whether this is a stream. */
    public boolean isStream() {
        return streamStart >= 0;
    }

    /** The reference to this object. */
    public PdfValue.Ref reference() {
        return new PdfValue.Ref(number, generation);
    }
}
