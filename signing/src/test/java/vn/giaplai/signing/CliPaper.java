package vn.giaplai.signing;

/** The papers that the tool's test signs. */
public final class CliPaper {

    /** Its prepared field. */
    public static final String FIELD = SamplePdfs.field(0);

    private static final byte[] BYTES = SamplePdfs.table();

    private CliPaper() {}

    /** Two pages from elsewhere, without a form. */
    public static byte[] letter() {
        return OtherPdfs.letter(2);
    }

    /** Its bytes. */
    public static byte[] bytes() {
        return BYTES.clone();
    }
}
