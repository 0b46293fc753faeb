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
}
