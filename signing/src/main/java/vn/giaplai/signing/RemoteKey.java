package vn.giaplai.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.giaplai.signing.internal.csc.CscAlgorithms;
import vn.giaplai.signing.internal.csc.CscClient;

/** A key at a remote service: many digests per authorisation. */
final class RemoteKey implements SigningKey {

    private final CscClient client;
    private final RemoteCredential credential;
    private final SignatureAlgorithm algorithm;
    private final Supplier<Map<String, String>> secrets;
    private volatile boolean refused;

    RemoteKey(
            CscClient client,
            RemoteCredential credential,
            SignatureAlgorithm algorithm,
            Supplier<Map<String, String>> secrets) {
        this.client = client;
        this.credential = credential;
        this.algorithm = algorithm;
        this.secrets = secrets;
    }

    @Override
    public List<X509Certificate> chain() {
        return credential.chain();
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    @Override
    public int atOnce() {
        return credential.signaturesAtOnce();
    }

    @Override
    public byte[] sign(byte[] message) {
        return sign(List.of(message)).get(0);
    }

    @Override
    public List<byte[]> sign(List<byte[]> messages) {
        if (messages.isEmpty() || messages.size() > atOnce()) {
            throw new IllegalArgumentException("1 to " + atOnce() + " messages at once, not " + messages.size());
        }
        List<String> hashes = messages.stream().map(this::hash).toList();
        String activation = authorize(hashes);
        ObjectNode request = about(hashes);
        request.put("SAD", activation);
        request.put(
                "signAlgo",
                CscAlgorithms.signature(algorithm, credential.offered()).orElseThrow());
        CscAlgorithms.parameters(algorithm).ifPresent(parameters -> request.put("signAlgoParams", parameters));
        request.put("operationMode", "S");
        return values(client.call("signatures/signHash", request).path("signatures"), messages.size());
    }

    private synchronized String authorize(List<String> hashes) {
        if (refused) {
            throw wrongSecret(null);
        }
        ObjectNode request = about(hashes);
        request.put("numSignatures", hashes.size());
        Map<String, String> entered = secrets.get();
        if (!entered.isEmpty()) {
            ArrayNode data = request.putArray("authData");
            entered.forEach((id, value) -> data.addObject().put("id", id).put("value", value));
        }
        try {
            String activation = client.callWithSecret("credentials/authorize", request)
                    .path("SAD")
                    .asString("");
            if (activation.isEmpty()) {
                throw new SigningException(SigningFailure.KEY_UNAVAILABLE, "authorisation without activation data");
            }
            return activation;
        } catch (CscClient.SecretRefused problem) {
            refused = true;
            throw wrongSecret(problem);
        }
    }

    private static SigningException wrongSecret(@Nullable Throwable cause) {
        return SigningException.wrongPin("remote service refused it", OptionalInt.empty(), cause);
    }

    private ObjectNode about(List<String> hashes) {
        ObjectNode request = client.request();
        request.put("credentialID", credential.id());
        ArrayNode list = request.putArray("hashes");
        hashes.forEach(list::add);
        request.put("hashAlgorithmOID", CscAlgorithms.digest(algorithm));
        return request;
    }

    private String hash(byte[] message) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance(algorithm.digest()).digest(message));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(algorithm.digest(), missing);
        }
    }

    private static List<byte[]> values(JsonNode signatures, int expected) {
        if (signatures.size() != expected) {
            throw new SigningException(
                    SigningFailure.KEY_UNAVAILABLE, signatures.size() + " signatures for " + expected + " digests");
        }
        List<byte[]> values = new ArrayList<>();
        for (JsonNode each : signatures) {
            try {
                values.add(Base64.getMimeDecoder().decode(each.asString("")));
            } catch (IllegalArgumentException problem) {
                throw new SigningException(SigningFailure.KEY_UNAVAILABLE, "signature is not Base64", problem);
            }
        }
        return values;
    }

    @Override
    public String toString() {
        return "SigningKey[remote, " + algorithm + "]";
    }
}
