package vn.giaplai.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs digests as {@code signatures/signHash} does: CSC API v2.0.0.2 §11.10. */
final class CscSignatures {

    private static final String PSS = "1.2.840.113549.1.1.10";
    /** Signature algorithms that say which digest they sign; what the request says is ignored then. */
    private static final Map<String, String> IMPLIED = Map.of(
            "1.2.840.113549.1.1.11", "2.16.840.1.101.3.4.2.1",
            "1.2.840.113549.1.1.12", "2.16.840.1.101.3.4.2.2",
            "1.2.840.113549.1.1.13", "2.16.840.1.101.3.4.2.3",
            "1.2.840.10045.4.3.2", "2.16.840.1.101.3.4.2.1",
            "1.2.840.10045.4.3.3", "2.16.840.1.101.3.4.2.2",
            "1.2.840.10045.4.3.4", "2.16.840.1.101.3.4.2.3");

    private CscSignatures() {}

    static ObjectNode sign(CscRequest request, CscServer.Held credential, CscAuthorisations authorisations)
            throws IOException {
        String algorithm = request.text("signAlgo");
        if (!credential.algorithms().contains(algorithm)) {
            throw CscRequest.invalid("Invalid parameter signAlgo");
        }
        request.oneOf("operationMode", "S", Set.of("S"));
        String implied = IMPLIED.get(algorithm);
        String digest = implied == null ? request.text("hashAlgorithmOID") : implied;
        List<String> hashes = request.hashes(digest);
        RSASSAPSSparams parameters = algorithm.equals(PSS) ? parameters(request, digest) : null;
        CscAuthorisations.Activation activation = authorisations.redeemed(request);
        if (!activation.credential().equals(credential.id())) {
            throw CscRequest.invalid("Invalid parameter SAD");
        }
        if (!activation.hashes().containsAll(hashes) || !activation.digest().equals(digest)) {
            throw CscRequest.invalid("Hash is not authorized by the SAD");
        }
        ObjectNode answer = new JsonMapper().createObjectNode();
        ArrayNode signatures = answer.putArray("signatures");
        for (String each : hashes) {
            byte[] hash = Base64.getDecoder().decode(each);
            try {
                byte[] value = parameters == null
                        ? plain(credential.key(), hash, digest)
                        : pss(credential.key(), hash, parameters.getSaltLength().intValue());
                signatures.add(Base64.getEncoder().encodeToString(value));
            } catch (GeneralSecurityException | CryptoException problem) {
                throw new IOException(problem);
            }
        }
        return answer;
    }

    private static RSASSAPSSparams parameters(CscRequest request, String digest) {
        byte[] encoded = CscRequest.decoded(request.text("signAlgoParams"), "Invalid parameter signAlgoParams");
        RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(encoded);
        if (!parameters.getHashAlgorithm().getAlgorithm().getId().equals(digest)
                || !AlgorithmIdentifier.getInstance(
                                parameters.getMaskGenAlgorithm().getParameters())
                        .getAlgorithm()
                        .getId()
                        .equals(digest)) {
            throw CscRequest.invalid("Invalid parameter signAlgoParams");
        }
        return parameters;
    }

    private static byte[] pss(PrivateKey key, byte[] hash, int salt) throws IOException, CryptoException {
        PSSSigner signer = PSSSigner.createRawSigner(
                new RSABlindedEngine(), digest(hash.length), digest(hash.length), salt, (byte) 0xBC);
        signer.init(true, PrivateKeyFactory.createKey(key.getEncoded()));
        signer.update(hash, 0, hash.length);
        return signer.generateSignature();
    }

    private static byte[] plain(PrivateKey key, byte[] hash, String digest)
            throws IOException, GeneralSecurityException {
        boolean ec = key.getAlgorithm().equals("EC");
        Signature signature = Signature.getInstance(ec ? "NONEwithECDSA" : "NONEwithRSA");
        signature.initSign(key);
        AlgorithmIdentifier named = new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest), DERNull.INSTANCE);
        signature.update(ec ? hash : new DigestInfo(named, hash).getEncoded("DER"));
        return signature.sign();
    }

    private static Digest digest(int bytes) {
        return switch (bytes) {
            case 48 -> new SHA384Digest();
            case 64 -> new SHA512Digest();
            default -> new SHA256Digest();
        };
    }
}
