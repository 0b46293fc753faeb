package vn.giaplai.signing;

/**
 * Gives trusted time: a token that says that a digest existed at an instant.
 *
 * <p>Source: RFC 3161; ETSI EN 319 422.
 */
public interface TimestampAuthority {

    /**
     * Stamps a SHA-256 digest (32 bytes) and returns the DER of the time stamp token (a CMS ContentInfo, RFC 3161
     * §2.4.2).
     *
     * <p>Throws {@link SigningException} with {@code TIMESTAMP_UNAVAILABLE} when nobody answers in time, with
     * {@code TIMESTAMP_REJECTED} when the answer is a refusal or is not about this digest.
     */
    byte[] stamp(byte[] sha256);
}
