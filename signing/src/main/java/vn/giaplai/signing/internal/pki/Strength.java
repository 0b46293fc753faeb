package vn.giaplai.signing.internal.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Which algorithms and keys are believed: SHA-2 from 256 bits, RSA from 2048 bits, the curves of NIST from 256 bits (ETSI
 * TS 119 312). To be asked before a value is checked, because parameters and keys can be made so that the check itself
 * takes all memory or seconds.
 */
public final class Strength {

    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512");
    /** Schemes with the digest that they bring along; of a mere kind of key the digest stands elsewhere. */
    private static final Map<ASN1ObjectIdentifier, String> SCHEMES = Map.of(
            PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA-256",
            PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA-384",
            PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA-512",
            X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA-256",
            X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA-384",
            X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA-512");

    private static final Set<ASN1ObjectIdentifier> KINDS =
            Set.of(PKCSObjectIdentifiers.rsaEncryption, X9ObjectIdentifiers.id_ecPublicKey);
    private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521");
    private static final int SMALLEST_RSA_BITS = 2048;
    private static final int LARGEST_RSA_BITS = 8192;
    private static final int LARGEST_EXPONENT_BITS = 64;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(3);
    /** Of the largest digest, doubled; keys of the size above have room for no more than eight times that. */
    private static final int LONGEST_SALT = 128;

    private static final int TRAILER = 1;

    private Strength() {}

    /** The name of a digest for the Java Cryptography Architecture, when it is believed. */
    public static Optional<String> digest(AlgorithmIdentifier algorithm) {
        return Optional.ofNullable(DIGESTS.get(algorithm.getAlgorithm()));
    }

    /** Whether values by this key are believed. */
    public static boolean isEnough(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            int bits = rsa.getModulus().bitLength();
            return bits >= SMALLEST_RSA_BITS
                    && bits <= LARGEST_RSA_BITS
                    && rsa.getPublicExponent().compareTo(SMALLEST_EXPONENT) >= 0
                    && rsa.getPublicExponent().bitLength() <= LARGEST_EXPONENT_BITS;
        }
        return CURVES.contains(KeyName.of(key));
    }

    /** Whether the scheme is complete in itself and believed, as in a certificate, a list or an answer. */
    public static boolean isEnough(AlgorithmIdentifier scheme) {
        return digestOf(scheme).isPresent();
    }

    /** The same of a signer in a CMS, where the scheme may leave the digest to its neighbour (RFC 5754 §3). */
    public static boolean isEnoughWith(AlgorithmIdentifier scheme, AlgorithmIdentifier digest) {
        return digest(digest).isPresent() && (KINDS.contains(scheme.getAlgorithm()) || isEnough(scheme));
    }

    /** Whether the scheme hashes with the same digest as its neighbour says (RFC 8933 §3). */
    public static boolean agrees(AlgorithmIdentifier scheme, AlgorithmIdentifier digest) {
        return KINDS.contains(scheme.getAlgorithm()) || digestOf(scheme).equals(digest(digest));
    }

    /** Whether the issuer's signature in a certificate is of a believed scheme. */
    public static boolean isEnough(X509Certificate certificate) {
        return isEnough(certificate.getSigAlgOID(), certificate.getSigAlgParams());
    }

    /** The same of a list. */
    public static boolean isEnough(X509CRL list) {
        return isEnough(list.getSigAlgOID(), list.getSigAlgParams());
    }

    private static boolean isEnough(String oid, byte[] parameters) {
        ASN1ObjectIdentifier algorithm = new ASN1ObjectIdentifier(oid);
        try {
            return isEnough(
                    parameters == null
                            ? new AlgorithmIdentifier(algorithm)
                            : new AlgorithmIdentifier(algorithm, ASN1Primitive.fromByteArray(parameters)));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** RSASSA-PSS brings its own two digests and the length of its salt (RFC 4055 §3.1). */
    private static Optional<String> digestOf(AlgorithmIdentifier scheme) {
        if (!scheme.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return Optional.ofNullable(SCHEMES.get(scheme.getAlgorithm()));
        }
        try {
            RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(scheme.getParameters());
            AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
            boolean plain = mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)
                    && digest(AlgorithmIdentifier.getInstance(mask.getParameters()))
                            .isPresent()
                    && parameters.getSaltLength().signum() >= 0
                    && parameters.getSaltLength().compareTo(BigInteger.valueOf(LONGEST_SALT)) <= 0
                    && parameters.getTrailerField().equals(BigInteger.valueOf(TRAILER));
            return plain ? digest(parameters.getHashAlgorithm()) : Optional.empty();
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }
}
