package vn.giaplai.signing;

/**
 * How a batch ended.
 *
 * @param signed number of documents signed
 * @param failed number of documents that could not be signed
 * @param untold number of outcomes whose listener threw: what they hold is lost to the caller, the documents are as before
 * @param stopped whether the listener stopped it before its end
 */
public record BatchSummary(int signed, int failed, int untold, boolean stopped) {}
