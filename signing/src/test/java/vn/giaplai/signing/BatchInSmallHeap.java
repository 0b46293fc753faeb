package vn.giaplai.signing;

import java.util.Iterator;
import vn.giaplai.signing.demo.DemoSubject;

/** A program that signs far more bytes than its heap holds; {@link BatchSignerTest} runs it with a small one. */
final class BatchInSmallHeap {

    static final int DOCUMENTS = 400;
    static final int BYTES_EACH = 500_000;

    private BatchInSmallHeap() {}

    public static void main(String[] args) {
        SigningKey key = TestPki.unlock(TestPki.issue(
                DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du").with(DemoSubject.KeyKind.P_256)));
        byte[] paper = SamplePdfs.large(BYTES_EACH);
        Iterator<BatchDocument> lazily = new Iterator<>() {
            private int made;

            @Override
            public boolean hasNext() {
                return made < DOCUMENTS;
            }

            @Override
            public BatchDocument next() {
                made++;
                return new BatchDocument("d" + made, paper.clone(), SamplePdfs.request(0));
            }
        };

        BatchSummary summary = new BatchSigner(new PadesSigner(), key).sign(lazily, outcome -> {});

        System.out.println("signed " + summary.signed());
    }
}
