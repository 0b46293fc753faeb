package vn.giaplai.signing.internal.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.cms.SignatureTimestamp;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/**
 * A field with its signature, as read from a file.
 *
 * @param field the field
 * @param dict its signature dictionary
 * @param byteRange the four numbers; empty when it is not four integers
 * @param contents the signature value, padding included
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the file, never compared
public record SignedField(SignatureField field, Dict dict, int[] byteRange, byte[] contents) {

    /** Reads the signature of a filled field. */
    public static Optional<SignedField> of(PdfState state, SignatureField field) {
        if (!(state.resolve(field.dict().get("V")) instanceof Dict dict)) {
            return Optional.empty();
        }
        List<PdfValue> range = state.items(dict, "ByteRange");
        int[] numbers = range.size() == 4
                ? range.stream()
                        .mapToInt(each -> each instanceof Num number ? number.toInt() : -1)
                        .toArray()
                : new int[0];
        byte[] contents = state.resolve(dict.get("Contents")) instanceof Text text ? text.toBytes() : new byte[0];
        return Optional.of(new SignedField(field, dict, numbers, contents));
    }

    /** Reads back the signature just made in a field; it must be there and cover the whole file of this length. */
    public static SignedField read(PdfState state, String name, int length) {
        return SignatureField.named(state, name)
                .flatMap(field -> of(state, field))
                .filter(signed -> signed.coversUpTo(length))
                .orElseThrow(
                        () -> new SigningException(SigningFailure.LEVEL_NOT_REACHED, "signature not found in " + name));
    }

    /** Whether it is a document time stamp. */
    public boolean isDocumentTimestamp() {
        return dict.is("SubFilter", "ETSI.RFC3161");
    }

    /** Whether the signed bytes are all bytes before this one, but for the signature value itself. */
    public boolean coversUpTo(int end) {
        return byteRange.length == 4
                && byteRange[0] == 0
                && byteRange[1] > 0
                && byteRange[2] > byteRange[1]
                && byteRange[3] >= 0
                && (long) byteRange[2] + byteRange[3] == end;
    }

    /** Where the signed bytes end. */
    public int end() {
        return byteRange[2] + byteRange[3];
    }

    /** B-B or B-T, by what the signature itself carries. */
    public SignatureLevel level() {
        try {
            return SignatureTimestamp.everySignerHasOne(contents) ? SignatureLevel.B_T : SignatureLevel.B_B;
        } catch (IOException problem) {
            throw new SigningException(SigningFailure.LEVEL_NOT_REACHED, "signature value is no CMS", problem);
        }
    }
}
