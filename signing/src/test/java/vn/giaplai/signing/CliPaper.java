package vn.giaplai.signing;

import java.util.List;
import vn.giaplai.signing.demo.DemoSubject;

/** What the tool's tests sign, and with which key. */
public final class CliPaper {

    /** Its prepared field. */
    public static final String FIELD = SamplePdfs.field(0);

    private static final byte[] BYTES = SamplePdfs.table();

    /** Of the key. */
    public static final String PIN = String.valueOf(TestPki.pin());

    private CliPaper() {}

    /** A teacher's PKCS#12. */
    public static byte[] key() {
        return TestPki.teacherKey(0).pkcs12();
    }

    /** Two pages from elsewhere, without a form. */
    public static byte[] letter() {
        return OtherPdfs.letter(2);
    }

    /** A page with one invisible field of this name, signed by somebody of this name. */
    public static byte[] signedAs(String name) {
        byte[] page = OtherPdfs.letter(1);
        DemoSubject subject = DemoSubject.person(name, "Giáo viên", "THCS Nguyễn Du");
        SignatureRequest request =
                SignatureRequest.basic(name, List.of(), TestPki.CLOCK.instant()).at(SignaturePlace.invisible());
        return new PadesSigner()
                .sign(page, request, TestPki.unlock(TestPki.issue(subject)))
                .bytes(page);
    }

    /** Its bytes. */
    public static byte[] bytes() {
        return BYTES.clone();
    }
}
