package vn.giaplai.signing;

/** Papers with signatures of our teachers. */
final class SignedPapers {

    private static final PadesSigner SIGNER = new PadesSigner();

    private SignedPapers() {}

    static byte[] signed(byte[] paper, int field, SigningKey key) {
        return SIGNER.sign(paper, SamplePdfs.request(field), key).bytes(paper);
    }

    /** Fields 0 to count-1 signed one after the other. */
    static byte[] withSignatures(byte[] paper, int count) {
        byte[] newest = paper;
        for (int i = 0; i < count; i++) {
            newest = signed(newest, i, TestPki.teacher(i % 3));
        }
        return newest;
    }
}
