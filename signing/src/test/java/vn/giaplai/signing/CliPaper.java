package vn.giaplai.signing;

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

    /** Its bytes. */
    public static byte[] bytes() {
        return BYTES.clone();
    }
}
