package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;

/** Files, values and states written by hand, without the code that writes them in the product. */
public final class WrittenPdf {

    private WrittenPdf() {}

    /** A file of these objects, numbered from 1, the first its catalog, with a cross-reference table. */
    public static byte[] file(String... objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int start = file.length();
        file.append(table).append("trailer\n<</Size ").append(objects.length + 1);
        return bytes(file + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n");
    }

    /** A stream with this content and these entries beside its length. */
    public static String stream(String entries, String content) {
        return "<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    /** The newest state of a file of these objects. */
    public static PdfState state(String... objects) {
        return open(file(objects));
    }

    /** The newest state of a file. */
    public static PdfState open(byte[] file) {
        return PdfState.open(file, budget());
    }

    /** The object with this number, which is in use. */
    public static IndirectObject object(PdfState state, int number) {
        return Objects.requireNonNull(state.object(number));
    }

    /** The value with this spelling. */
    public static PdfValue value(String spelling) {
        return new PdfParser(bytes(spelling), 0, spelling.length(), budget()).value();
    }

    /** The dictionary with these entries. */
    public static Dict dict(String entries) {
        return (Dict) value("<<" + entries + ">>");
    }

    /** A budget that small files do not use up. */
    public static ReadBudget budget() {
        return ReadBudget.forFile(1 << 10, Duration.ofMinutes(1));
    }

    /** One byte for each character. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One character for each byte. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Fails unless the file is called broken, for a reason with these words. */
    static void assertBroken(ThrowingCallable reading, String why) {
        assertRefused(reading, SigningFailure.DOCUMENT_BROKEN, why);
    }

    /** Fails unless this is refused with this failure, for a reason with these words. */
    static void assertRefused(ThrowingCallable act, SigningFailure failure, String why) {
        assertThatThrownBy(act)
                .isInstanceOf(SigningException.class)
                .hasMessageStartingWith(failure + ": ")
                .hasMessageContaining(why);
    }
}
