package vn.giaplai.signing;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * An unlocked key with its certificates: a PKCS#12, a token or a remote service. Safe for use by several threads.
 */
public interface SigningKey {

    /** The signer's certificate first, then its issuers as far as known; never empty. */
    List<X509Certificate> chain();

    /** The algorithm of every signature this key makes. */
    SignatureAlgorithm algorithm();

    /**
     * Signs a message: the DER encoding of the signed attributes (RFC 5652 §5.4). The key hashes it itself.
     *
     * <p>Throws {@link SigningException} with {@link SigningFailure#KEY_UNAVAILABLE} when the token or the service does
     * not answer; nothing was written and the call may be repeated.
     */
    byte[] sign(byte[] message);

    /** How many messages one call of {@link #sign(List)} takes at most; 1 when there is nothing to gain from more. */
    default int atOnce() {
        return 1;
    }

    /** Signs several messages, up to {@link #atOnce}, in one act; the values are in the same order. */
    default List<byte[]> sign(List<byte[]> messages) {
        return messages.stream().map(this::sign).toList();
    }
}
