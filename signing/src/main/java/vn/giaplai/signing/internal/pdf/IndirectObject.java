package vn.giaplai.signing.internal.pdf;

import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;

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

    /**
     * Reads the object at an offset. Throws {@link SigningException} with {@code DOCUMENT_BROKEN} when there is none, with
     * {@code DOCUMENT_UNSUPPORTED} beyond the budget.
     */
    static IndirectObject parse(byte[] data, int offset, int end, ReadBudget budget) {
        if (offset < 0 || offset >= end) {
            throw new SigningException(SigningFailure.DOCUMENT_BROKEN, "object outside the file");
        }
        PdfParser parser = new PdfParser(data, offset, end, budget);
        int number = parser.integer();
        int generation = parser.integer();
        parser.expect("obj");
        PdfValue value = parser.value();
        int streamStart = -1;
        int valueEnd = parser.position();
        if (value instanceof Dict && parser.accept("stream")) {
            streamStart = afterLineEnd(data, parser.position(), end);
            valueEnd = streamStart;
        }
        return new IndirectObject(number, generation, value, streamStart, valueEnd, data);
    }

    private static int afterLineEnd(byte[] data, int at, int end) {
        int next = at;
        if (next < end && data[next] == '\r') {
            next++;
        }
        if (next < end && data[next] == '\n') {
            next++;
        }
        return next;
    }
}
