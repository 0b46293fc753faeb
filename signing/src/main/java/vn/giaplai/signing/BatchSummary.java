package vn.giaplai.signing;

/**
 * How a batch ended.
 *
 * @param signed number of documents signed
 * @param failed number of documents that could not be signed
 * @param stopped whether the listener stopped it before its end
 */
public record BatchSummary(int signed, int failed, boolean stopped) {}
