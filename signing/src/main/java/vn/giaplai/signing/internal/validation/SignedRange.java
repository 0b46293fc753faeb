package vn.giaplai.signing.internal.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pdf.IndirectObject;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;
import vn.giaplai.signing.internal.pdf.SignedField;
import vn.giaplai.signing.internal.pdf.XrefSection;
import vn.giaplai.signing.internal.pki.Nesting;

/** Which bytes a signature covers: all up to an end, but for its own value (ISO 32000-1 §12.8.1). */
final class SignedRange {

    private SignedRange() {}

    /** Where the signed bytes end, as the signature says; 0 when it says nothing. */
    static long end(SignedField signed) {
        return signed.byteRange().length == 4 ? (long) signed.byteRange()[2] + signed.byteRange()[3] : 0;
    }

    /** Whether the hole in the signed range lies in the very object that holds the signature. */
    static boolean isAtHome(PdfState state, SignedField signed) {
        int number = signed.field().dict().get("V") instanceof Ref ref
                ? ref.number()
                : signed.field().field().number();
        XrefSection.Entry entry = state.entry(number);
        IndirectObject holder = state.object(number);
        int[] range = signed.byteRange();
        return entry != null
                && holder != null
                && entry.kind() == XrefSection.Entry.Kind.OFFSET
                && signed.dict().get("Contents") instanceof Text
                && range.length == 4
                && entry.where() < range[1]
                && range[2] < holder.end();
    }

    /** Judges the range of one; of anybody's paper it is no proof of anything that its end cannot be found. */
    static void judge(Draft draft, byte[] data, boolean strict) {
        int[] range = draft.signed.byteRange();
        if (range.length != 4
                || range[0] != 0
                || range[1] <= 0
                || range[2] <= range[1]
                || range[3] < 0
                || (long) range[2] + range[3] > data.length) {
            draft.fail(Message.BYTE_RANGE_MALFORMED, SubIndication.FORMAT_FAILURE);
            return;
        }
        if (!draft.home) {
            draft.fail(Message.BYTE_RANGE_ELSEWHERE, SubIndication.FORMAT_FAILURE);
        }
        if (range[2] - range[1] < 2 * draft.signed.contents().length + 2) {
            draft.fail(Message.BYTE_RANGE_OVERLAP, SubIndication.FORMAT_FAILURE);
        } else if (!isExactlyTheContents(draft.signed, data) || !isPaddedWithZeros(draft.signed.contents())) {
            draft.fail(Message.BYTE_RANGE_GAP, SubIndication.FORMAT_FAILURE);
        }
        if (draft.section < 0 && strict) {
            draft.fail(Message.REVISION_NOT_FOUND, SubIndication.FORMAT_FAILURE);
        } else if (draft.section < 0) {
            draft.doubt(Message.REVISION_NOT_FOUND, SubIndication.CHANGE_UNEXPLAINED);
        }
    }

    private static boolean isExactlyTheContents(SignedField signed, byte[] data) {
        int from = signed.byteRange()[1];
        int to = signed.byteRange()[2];
        byte[] contents = signed.contents();
        if (to - from != 2 * contents.length + 2 || data[from] != '<' || data[to - 1] != '>') {
            return false;
        }
        for (int i = 0; i < contents.length; i++) {
            int high = Character.digit(data[from + 1 + 2 * i], 16);
            int low = Character.digit(data[from + 2 + 2 * i], 16);
            if (high < 0 || low < 0 || (byte) (high * 16 + low) != contents[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but zeros follows the signature value; one that cannot be read is judged elsewhere. */
    private static boolean isPaddedWithZeros(byte[] contents) {
        if (!Nesting.isBearable(contents)) {
            return true;
        }
        ByteArrayInputStream rest = new ByteArrayInputStream(contents);
        try {
            new ASN1InputStream(rest, contents.length, true).readObject();
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
        for (int next = rest.read(); next >= 0; next = rest.read()) {
            if (next != 0) {
                return false;
            }
        }
        return true;
    }
}
