package vn.giaplai.signing;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * Signature algorithms that this library makes; hash and mask are always of the same family.
 *
 * <p>Source: RFC 8017 (RSASSA-PSS, PKCS#1 v1.5), ANSI X9.62 (ECDSA); TT 15/2025/TT-BKHCN Phụ lục I.
 */
public enum SignatureAlgorithm {
    /** The default for RSA keys. */
    RSASSA_PSS_SHA256("SHA-256", "RSASSA-PSS", 32),
    RSASSA_PSS_SHA384("SHA-384", "RSASSA-PSS", 48),
    RSASSA_PSS_SHA512("SHA-512", "RSASSA-PSS", 64),
    /** What many tokens in the field still sign with. */
    RSA_PKCS1_SHA256("SHA-256", "SHA256withRSA", 0),
    RSA_PKCS1_SHA384("SHA-384", "SHA384withRSA", 0),
    RSA_PKCS1_SHA512("SHA-512", "SHA512withRSA", 0),
    /** The default for P-256 keys. */
    ECDSA_P256_SHA256("SHA-256", "SHA256withECDSA", 0),
    /** The default for P-384 keys. */
    ECDSA_P384_SHA384("SHA-384", "SHA384withECDSA", 0);

    private static final int SMALLEST_RSA_KEY_BITS = 2048;

    private final String digest;
    private final String jcaName;
    private final int saltBytes;

    SignatureAlgorithm(String digest, String jcaName, int saltBytes) {
        this.digest = digest;
        this.jcaName = jcaName;
        this.saltBytes = saltBytes;
    }

    /** Name of the digest in the Java Cryptography Architecture, for instance {@code SHA-256}. */
    public String digest() {
        return digest;
    }

    /** Name of the signature in the Java Cryptography Architecture. */
    public String jcaName() {
        return jcaName;
    }

    /** Length of the PSS salt in bytes; 0 when the algorithm is not RSASSA-PSS. */
    public int saltBytes() {
        return saltBytes;
    }

    /** Whether this is RSASSA-PSS. */
    public boolean isPss() {
        return saltBytes > 0;
    }

    /**
     * The algorithm a key signs with when nobody says otherwise: RSASSA-PSS with SHA-256, or ECDSA with the digest of
     * its curve's strength. Throws {@link SigningException} with {@link SigningFailure#KEY_UNSUPPORTED} for RSA below
     * 2048 bits and for every other kind of key.
     */
    public static SignatureAlgorithm defaultFor(PublicKey key) {
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SMALLEST_RSA_KEY_BITS) {
            return RSASSA_PSS_SHA256;
        }
        if (key instanceof ECPublicKey ec) {
            int bits = ec.getParams().getOrder().bitLength();
            if (bits == 256) {
                return ECDSA_P256_SHA256;
            }
            if (bits == 384) {
                return ECDSA_P384_SHA384;
            }
        }
        throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "key algorithm " + key.getAlgorithm());
    }
}
