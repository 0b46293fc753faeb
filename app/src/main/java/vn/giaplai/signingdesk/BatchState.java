package vn.giaplai.signingdesk;

/** How far a batch is. */
public enum BatchState {
    /** Confirmed; the manifest is fixed. Nothing runs until its signer enters the PIN. */
    WAITING_FOR_PIN,
    /** A thread signs. */
    RUNNING,
    /** Its signer stopped it; what is signed stays signed, the rest waits for the PIN. */
    STOPPED,
    /** Every item has its outcome. */
    FINISHED
}
