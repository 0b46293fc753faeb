package vn.giaplai.signing.internal.csc;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.giaplai.signing.SignatureAlgorithm;

/** Our algorithms by the object identifiers of the service. */
public final class CscAlgorithms {

    private CscAlgorithms() {}

    /** The digest's object identifier. */
    public static String digest(SignatureAlgorithm algorithm) {
        return switch (algorithm.digest()) {
            case "SHA-384" -> NISTObjectIdentifiers.id_sha384.getId();
            case "SHA-512" -> NISTObjectIdentifiers.id_sha512.getId();
            default -> NISTObjectIdentifiers.id_sha256.getId();
        };
    }

    /** The first of the credential's algorithms that makes this signature; with the general one, the digest says which. */
    public static Optional<String> signature(SignatureAlgorithm algorithm, List<String> offered) {
        return names(algorithm).stream().filter(offered::contains).findFirst();
    }

    private static List<String> names(SignatureAlgorithm algorithm) {
        return switch (algorithm) {
            case RSASSA_PSS_SHA256, RSASSA_PSS_SHA384, RSASSA_PSS_SHA512 ->
                List.of(PKCSObjectIdentifiers.id_RSASSA_PSS.getId());
            case RSA_PKCS1_SHA256 -> rsa(PKCSObjectIdentifiers.sha256WithRSAEncryption.getId());
            case RSA_PKCS1_SHA384 -> rsa(PKCSObjectIdentifiers.sha384WithRSAEncryption.getId());
            case RSA_PKCS1_SHA512 -> rsa(PKCSObjectIdentifiers.sha512WithRSAEncryption.getId());
            case ECDSA_P256_SHA256, ECDSA_P384_SHA256 -> List.of(X9ObjectIdentifiers.ecdsa_with_SHA256.getId());
            case ECDSA_P256_SHA384, ECDSA_P384_SHA384 -> List.of(X9ObjectIdentifiers.ecdsa_with_SHA384.getId());
            case ECDSA_P256_SHA512, ECDSA_P384_SHA512 -> List.of(X9ObjectIdentifiers.ecdsa_with_SHA512.getId());
        };
    }

    private static List<String> rsa(String own) {
        return List.of(own, PKCSObjectIdentifiers.rsaEncryption.getId());
    }

    /** The parameters in Base64 of their DER, which RSASSA-PSS alone needs (RFC 4055 §3.1). */
    public static Optional<String> parameters(SignatureAlgorithm algorithm) {
        if (!algorithm.isPss()) {
            return Optional.empty();
        }
        AlgorithmIdentifier digest =
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest(algorithm)), DERNull.INSTANCE);
        RSASSAPSSparams parameters = new RSASSAPSSparams(
                digest,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
                new ASN1Integer(algorithm.saltBytes()),
                new ASN1Integer(1));
        try {
            return Optional.of(Base64.getEncoder().encodeToString(parameters.getEncoded("DER")));
        } catch (IOException problem) {
            throw new IllegalStateException("parameters not encoded", problem);
        }
    }
}
