package vn.giaplai.documents;

/**
 * The newest bytes of a document, their digest checked.
 *
 * @param sequence the newest revision: what an appended one continues
 * @param baseSha256 digest of the first revision, which a signer's manifest names
 * @param bytes the whole file
 * @param sha256 digest of {@code bytes}
 */
@SuppressWarnings("ArrayRecordComponent") // passed through, never compared
public record DocumentContent(int sequence, byte[] baseSha256, byte[] bytes, byte[] sha256) {}
