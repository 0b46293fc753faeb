package vn.giaplai.signing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Signs many documents with one unlocked key. A document that fails, in whatever way, never costs finished work and never
 * stops the others. Memory holds one document at a time, or {@link SigningKey#atOnce} of them when the key signs several
 * in one act. Call {@link #signAll} chunk by chunk to commit the outcomes of a chunk in one transaction. Safe for use by
 * several threads, as long as no document is in two of their chunks.
 */
public final class BatchSigner {

    private static final int MOST_IN_MEMORY = 256;

    private final PadesSigner signer;
    private final PreparedKey key;

    /** A batch with this key. */
    public BatchSigner(PadesSigner signer, SigningKey key) {
        this.signer = signer;
        this.key = PreparedKey.of(key);
    }

    /** Signs one document; the outcome holds the failure instead of throwing it. */
    public BatchOutcome sign(BatchDocument document) {
        return BatchOutcome.of(document.id(), () -> signer.sign(document.pdf(), document.request(), key));
    }

    /** Signs a chunk; one outcome per document, in the same order. */
    public List<BatchOutcome> signAll(List<BatchDocument> chunk) {
        List<BatchOutcome> outcomes = new ArrayList<>(chunk.size());
        int step = atOnce();
        for (int from = 0; from < chunk.size(); from += step) {
            sign(chunk.subList(from, Math.min(chunk.size(), from + step)), outcomes::add);
        }
        return outcomes;
    }

    /**
     * Signs a stream of documents, telling the listener after each; the iterator is read as far as one act of the key
     * reaches. What the iterator throws reaches the caller; all that was finished was told before.
     */
    public BatchSummary sign(Iterator<BatchDocument> documents, BatchListener listener) {
        BatchProgress progress = new BatchProgress(listener);
        List<BatchDocument> chunk = new ArrayList<>();
        while (documents.hasNext()) {
            if (progress.isStopped()) {
                return progress.summary(true);
            }
            chunk.add(documents.next());
            if (chunk.size() == atOnce()) {
                sign(chunk, progress);
                chunk.clear();
            }
        }
        if (!chunk.isEmpty() && progress.isStopped()) {
            return progress.summary(true);
        }
        sign(chunk, progress);
        return progress.summary(false);
    }

    private int atOnce() {
        return Math.max(1, Math.min(MOST_IN_MEMORY, key.key().atOnce()));
    }

    private void sign(List<BatchDocument> chunk, Consumer<BatchOutcome> finished) {
        if (atOnce() == 1) {
            chunk.forEach(document -> finished.accept(sign(document)));
        } else if (!chunk.isEmpty()) {
            signTogether(chunk).forEach(finished);
        }
    }

    private List<BatchOutcome> signTogether(List<BatchDocument> chunk) {
        DeferredSigner deferred = new DeferredSigner(signer);
        Map<String, BatchOutcome> outcomes = new HashMap<>();
        Map<String, BatchDocument> documents = new HashMap<>();
        // Positions instead of the callers' ids, which need not differ.
        List<BatchDocument> numbered = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            BatchDocument document = new BatchDocument(
                    Integer.toString(i), chunk.get(i).pdf(), chunk.get(i).request());
            numbered.add(document);
            documents.put(document.id(), document);
        }
        PreparedBatch batch =
                deferred.prepare(numbered, key.key().chain(), key.key().algorithm());
        batch.refused().forEach(each -> outcomes.put(each.id(), each));
        try {
            if (!batch.items().isEmpty()) {
                deferred.complete(
                        batch,
                        key.key().sign(batch.toBeSigned()),
                        id -> Objects.requireNonNull(documents.get(id)).pdf(),
                        each -> outcomes.put(each.id(), each));
            }
        } catch (RuntimeException problem) {
            SigningException typed = BatchOutcome.typed(problem);
            batch.items().forEach(each -> outcomes.putIfAbsent(each.id(), BatchOutcome.failed(each.id(), typed)));
        }
        List<BatchOutcome> ordered = new ArrayList<>();
        for (int i = 0; i < chunk.size(); i++) {
            ordered.add(Objects.requireNonNull(outcomes.get(Integer.toString(i)))
                    .named(chunk.get(i).id()));
        }
        return ordered;
    }
}
