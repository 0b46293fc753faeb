package vn.giaplai.signing;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.giaplai.signing.internal.pki.KeyName;

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
    ECDSA_P256_SHA384("SHA-384", "SHA384withECDSA", 0),
    ECDSA_P256_SHA512("SHA-512", "SHA512withECDSA", 0),
    ECDSA_P384_SHA256("SHA-256", "SHA256withECDSA", 0),
    /** The default for P-384 keys. */
    ECDSA_P384_SHA384("SHA-384", "SHA384withECDSA", 0),
    ECDSA_P384_SHA512("SHA-512", "SHA512withECDSA", 0);

    private static final int SMALLEST_RSA_KEY_BITS = 2048;
    private static final String RSA = "RSA ";

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
     * its curve's strength. Throws {@link SigningException} with {@link SigningFailure#KEY_UNSUPPORTED}, naming the kind
     * of key, for RSA below 2048 bits and for every other kind of key.
     */
    public static SignatureAlgorithm defaultFor(PublicKey key) {
        return of(key, KeyName.of(key).equals("P-384") ? "SHA-384" : "SHA-256");
    }

    /**
     * The algorithm of a key with this digest: RSASSA-PSS for RSA, ECDSA for P-256 and P-384.
     *
     * @param digest {@code SHA-256}, {@code SHA-384} or {@code SHA-512}; every other is refused by its name with
     *     {@link SigningFailure#KEY_UNSUPPORTED}, as is every other kind of key
     */
    public static SignatureAlgorithm of(PublicKey key, String digest) {
        String kind = KeyName.of(key);
        List<SignatureAlgorithm> fitting =
                Arrays.stream(values()).filter(each -> each.fits(kind)).toList();
        return fitting.stream()
                .filter(each -> each.digest.equals(digest))
                .findFirst()
                .orElseThrow(() -> refusal(fitting.isEmpty() ? kind : digest));
    }

    /**
     * Checks that this is an algorithm for the key. Throws {@link SigningException} with
     * {@link SigningFailure#KEY_UNSUPPORTED}, naming the kind of key.
     */
    public void requireFor(PublicKey key) {
        String kind = KeyName.of(key);
        if (!fits(kind)) {
            throw refusal(kind + " for " + this);
        }
    }

    private boolean fits(String kind) {
        if (name().startsWith("RSA")) {
            return kind.startsWith(RSA) && Integer.parseInt(kind.substring(RSA.length())) >= SMALLEST_RSA_KEY_BITS;
        }
        return name().startsWith("ECDSA_" + kind.replace("-", "") + "_");
    }

    private static SigningException refusal(String name) {
        String known = Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
        return new SigningException(SigningFailure.KEY_UNSUPPORTED, name + " is not one of " + known);
    }
}
