package vn.giaplai.signing.internal.pki;

import java.io.IOException;
import java.security.PublicKey;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * What kind of key this is, in one word that a person knows: {@code RSA 2048}, {@code P-256}, {@code secp256k1},
 * {@code Ed25519}. Read from the encoding (RFC 5280 §4.1.2.7), because providers of the JDK know only some kinds.
 */
public final class KeyName {

    private static final Map<ASN1ObjectIdentifier, String> EDWARDS = Map.of(
            EdECObjectIdentifiers.id_Ed25519, "Ed25519",
            EdECObjectIdentifiers.id_Ed448, "Ed448");

    private KeyName() {}

    /** The name of a key's kind. */
    public static String of(PublicKey key) {
        if (key.getEncoded() == null) {
            return key.getAlgorithm();
        }
        try {
            SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
            ASN1ObjectIdentifier kind = info.getAlgorithm().getAlgorithm();
            if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
                return "RSA "
                        + RSAPublicKey.getInstance(info.parsePublicKey())
                                .getModulus()
                                .bitLength();
            }
            if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
                return curve(info);
            }
            return EDWARDS.getOrDefault(kind, key.getAlgorithm());
        } catch (IOException | IllegalArgumentException unreadable) {
            return key.getAlgorithm();
        }
    }

    private static String curve(SubjectPublicKeyInfo info) {
        if (!(info.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier named)) {
            return "EC with explicit parameters";
        }
        String name = ECNamedCurveTable.getName(named);
        if (name == null) {
            return "EC " + named.getId();
        }
        return switch (name) {
            case "prime256v1", "secp256r1" -> "P-256";
            case "secp384r1" -> "P-384";
            case "secp521r1" -> "P-521";
            default -> name;
        };
    }
}
