package vn.giaplai.signing;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.cms.CmsAssembler;
import vn.giaplai.signing.internal.pdf.OpenRevision;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.ReadBudget;

/**
 * Signs in two steps, for keys that are elsewhere: a token at somebody's desk, a remote service. {@link #prepare} gives
 * digests out, {@link #complete} takes signature values in, minutes later, on any node. Nothing is locked in between:
 * whether the document is still the same is checked at the end. Safe for use by several threads.
 */
public final class DeferredSigner {

    private static final int ROOM_FOR_TOKEN = 16_384;

    private final PadesSigner signer;

    /** Signs as this signer does, with its time stamp authority. */
    public DeferredSigner(PadesSigner signer) {
        this.signer = signer;
    }

    /**
     * Prepares a signature.
     *
     * <p>Throws {@link SigningException} as {@link PadesSigner#sign(byte[], SignatureRequest, SigningKey)} does, before
     * any value is made.
     *
     * @param chain the signer's certificate, then its issuers
     * @param algorithm what the key will sign with
     */
    public PreparedSignature prepare(
            byte[] pdf, SignatureRequest request, List<X509Certificate> chain, SignatureAlgorithm algorithm) {
        return prepare(pdf, request, chain, algorithm, new CmsAssembler(chain, algorithm));
    }

    private PreparedSignature prepare(
            byte[] pdf,
            SignatureRequest request,
            List<X509Certificate> chain,
            SignatureAlgorithm algorithm,
            CmsAssembler cms) {
        PreparedKey.requireForSigning(chain.get(0));
        PadesSigner.checkCertificate(chain.get(0), request);
        int room = cms.size() + (signer.stamping(request.level()).isPresent() ? ROOM_FOR_TOKEN : 0);
        OpenRevision revision = PadesSigner.prepare(pdf, request, room);
        return new PreparedSignature(
                new PreparedSignature.State(
                        request.field(),
                        request.level(),
                        algorithm,
                        List.copyOf(chain),
                        pdf.length,
                        Digests.sha256(pdf),
                        revision.bytes(),
                        revision.room(),
                        revision.digest(algorithm.digest())),
                cms);
    }

    /**
     * Puts the value in.
     *
     * <p>Throws {@link SigningException}: {@code DOCUMENT_CHANGED} when the document is not, byte by byte, the one that
     * was prepared; {@code SIGNATURE_MISMATCH} when the value is not of the certificate's key over this document;
     * {@code PREPARATION_INVALID}, {@code TIMESTAMP_UNAVAILABLE}, {@code TIMESTAMP_REJECTED},
     * {@code LEVEL_NOT_REACHED}. The document is never changed, and the value may be completed again.
     *
     * @param value as the key gave it: an RSA block, or the DER of an ECDSA signature
     */
    public SignedPdf complete(byte[] pdf, PreparedSignature prepared, byte[] value) {
        PreparedSignature.State state = prepared.state();
        if (pdf.length != state.documentBytes() || !Arrays.equals(Digests.sha256(pdf), state.documentSha256())) {
            throw new SigningException(SigningFailure.DOCUMENT_CHANGED, "field " + state.field());
        }
        PdfState before = PdfState.open(pdf, ReadBudget.forFile(pdf.length, PadesSigner.READING));
        OpenRevision revision = new OpenRevision(before, state.revision().clone(), state.room());
        if (!Arrays.equals(revision.digest(state.algorithm().digest()), state.contentDigest())) {
            throw new SigningException(SigningFailure.PREPARATION_INVALID, "digest of the prepared revision");
        }
        byte[] attributes = prepared.toBeSigned();
        if (!JcaKey.verifies(state.chain().get(0), state.algorithm(), attributes, value)) {
            throw new SigningException(SigningFailure.SIGNATURE_MISMATCH, "field " + state.field());
        }
        Optional<TimestampAuthority> stamping = signer.stamping(state.level());
        byte @Nullable [] token = stamping.isPresent() ? stamping.get().stamp(Digests.sha256(value)) : null;
        byte[] cms = prepared.cms().assemble(attributes, value, token);
        if (!revision.fits(cms)) {
            throw new SigningException(
                    token == null ? SigningFailure.PREPARATION_INVALID : SigningFailure.TIMESTAMP_REJECTED,
                    "more than its room");
        }
        byte[] sha256 = revision.fill(cms);
        return new SignedPdf(
                revision.bytes(), pdf.length, sha256, PadesSigner.readBack(revision, state.field(), state.level()));
    }

    /** Prepares many documents for one act of signing; those that cannot be are in {@link PreparedBatch#refused}. */
    public PreparedBatch prepare(
            Iterable<BatchDocument> documents, List<X509Certificate> chain, SignatureAlgorithm algorithm) {
        CmsAssembler cms = new CmsAssembler(chain, algorithm);
        List<PreparedBatch.Item> items = new ArrayList<>();
        List<BatchOutcome> refused = new ArrayList<>();
        for (BatchDocument each : documents) {
            BatchOutcome.attempt(
                            each.id(),
                            () -> items.add(new PreparedBatch.Item(
                                    each.id(), prepare(each.pdf(), each.request(), chain, algorithm, cms))))
                    .ifPresent(refused::add);
        }
        return new PreparedBatch(items, refused);
    }

    /**
     * Completes a batch, reading one document at a time; one that fails never stops the others.
     *
     * <p>Throws {@link SigningException} with {@code SIGNATURE_MISMATCH} when there are more or fewer values than items.
     *
     * @param values one per item, in the order of {@link PreparedBatch#items}
     * @param documents the bytes of a document by its id
     * @param finished told about each document at once
     */
    public void complete(
            PreparedBatch batch,
            List<byte[]> values,
            Function<String, byte[]> documents,
            Consumer<BatchOutcome> finished) {
        List<PreparedBatch.Item> items = batch.items();
        if (values.size() != items.size()) {
            throw new SigningException(
                    SigningFailure.SIGNATURE_MISMATCH, values.size() + " values for " + items.size() + " documents");
        }
        for (int i = 0; i < items.size(); i++) {
            PreparedBatch.Item item = items.get(i);
            byte[] value = values.get(i);
            finished.accept(
                    BatchOutcome.of(item.id(), () -> complete(documents.apply(item.id()), item.prepared(), value)));
        }
    }
}
