package vn.giaplai.signing;

import vn.giaplai.signing.internal.cms.CmsAssembler;
import vn.giaplai.signing.internal.pdf.OpenRevision;

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

    /** Signed with whatever certificate the key has, as this library would not do it. */
    static byte[] carelessly(byte[] paper, SignatureRequest request, SigningKey key) {
        CmsAssembler cms = new CmsAssembler(key.chain(), key.algorithm());
        OpenRevision revision = PadesSigner.prepare(paper, request, cms.size());
        byte[] attributes = cms.signedAttributes(revision.digest(key.algorithm().digest()));
        revision.fill(cms.assemble(attributes, key.sign(attributes), null));
        return Tampering.join(paper, revision.bytes());
    }
}
