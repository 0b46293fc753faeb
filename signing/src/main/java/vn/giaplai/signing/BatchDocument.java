package vn.giaplai.signing;

/**
 * One document of a batch.
 *
 * @param id the caller's own name for it, given back in the outcome
 * @param pdf its newest bytes
 * @param request what to sign in it
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record BatchDocument(String id, byte[] pdf, SignatureRequest request) {}
