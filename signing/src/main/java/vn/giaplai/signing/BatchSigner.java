package vn.giaplai.signing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Signs many documents with one unlocked key. A document that fails never costs finished work and never stops the
 * others; memory holds one document at a time. Call {@link #signAll} chunk by chunk to commit the outcomes of a chunk in
 * one transaction. Safe for use by several threads, as long as no document is in two of their chunks.
 */
public final class BatchSigner {

    private final PadesSigner signer;
    private final PreparedKey key;

    /** A batch with this key. */
    public BatchSigner(PadesSigner signer, SigningKey key) {
        this.signer = signer;
        this.key = PreparedKey.of(key);
    }

    /** Signs one document; the outcome holds the failure instead of throwing it. */
    public BatchOutcome sign(BatchDocument document) {
        try {
            return BatchOutcome.signed(document.id(), signer.sign(document.pdf(), document.request(), key));
        } catch (SigningException problem) {
            return BatchOutcome.failed(document.id(), problem);
        }
    }

    /** Signs a chunk; one outcome per document, in the same order. */
    public List<BatchOutcome> signAll(List<BatchDocument> chunk) {
        List<BatchOutcome> outcomes = new ArrayList<>(chunk.size());
        chunk.forEach(document -> outcomes.add(sign(document)));
        return outcomes;
    }

    /** Signs a stream of documents, telling the listener after each; the iterator is read one document at a time. */
    public BatchSummary sign(Iterator<BatchDocument> documents, BatchListener listener) {
        int signed = 0;
        int failed = 0;
        while (documents.hasNext()) {
            if (listener.stopRequested()) {
                return new BatchSummary(signed, failed, true);
            }
            BatchOutcome outcome = sign(documents.next());
            if (outcome.signed().isPresent()) {
                signed++;
            } else {
                failed++;
            }
            listener.finished(outcome);
        }
        return new BatchSummary(signed, failed, false);
    }
}
