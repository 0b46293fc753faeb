package vn.giaplai.signing;

/** Follows a batch while it runs, on the batch's own thread. */
public interface BatchListener {

    /**
     * One document is done; store the outcome now, the batch does not keep it. What this throws is logged and counted in
     * {@link BatchSummary#untold}; the batch goes on.
     */
    void finished(BatchOutcome outcome);

    /** Asked before each document, and a throw is a yes: {@code true} leaves the rest unsigned. */
    default boolean stopRequested() {
        return false;
    }
}
