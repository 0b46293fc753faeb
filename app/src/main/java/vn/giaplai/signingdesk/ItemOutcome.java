package vn.giaplai.signingdesk;

/** What became of one signature of a batch; the four groups that are never mixed. */
public enum ItemOutcome {
    WAITING,
    SIGNED,
    /** The paper left the batch: it was sent back, has a new version, or was signed by somebody else. */
    LEFT_BATCH,
    FAILED
}
