package vn.giaplai.signing;

/**
 * One document of a batch that is lifted.
 *
 * @param id the caller's own name for it, given back in the outcome
 * @param pdf its newest bytes
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record LiftDocument(String id, byte[] pdf) {}
