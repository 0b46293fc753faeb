package vn.giaplai.signing;

/** The paper that the tool's test signs. */
public final class CliPaper {

    /** Its prepared field. */
    public static final String FIELD = SamplePdfs.field(0);

    private static final byte[] BYTES = SamplePdfs.table();

    private CliPaper() {}

    /** Its bytes. */
    public static byte[] bytes() {
        return BYTES.clone();
    }
}
