package vn.giaplai.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
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
    private final Duration confirmation;
    private final Duration betweenChecks;
    private @Nullable SigningException ended;

    RemoteKey(
            CscClient client,
            RemoteCredential credential,
            SignatureAlgorithm algorithm,
            Supplier<Map<String, String>> secrets,
            Duration confirmation,
            Duration betweenChecks) {
        this.client = client;
        this.credential = credential;
        this.algorithm = algorithm;
        this.secrets = secrets;
        this.confirmation = confirmation;
        this.betweenChecks = betweenChecks;
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
        try {
            return values(client.ask("signatures/signHash", request).path("signatures"), messages.size());
        } catch (CscClient.Refused refused) {
            throw failed("signatures/signHash", refused, refused.isAboutSecret());
        }
    }

    /** One at a time: of several threads the first alone finds out that the secret is wrong. */
    private synchronized String authorize(List<String> hashes) {
        if (ended != null) {
            throw again(ended);
        }
        ObjectNode request = about(hashes);
        request.put("numSignatures", hashes.size());
        Map<String, String> entered = secrets.get();
        if (!entered.isEmpty() || !credential.confirmations().isEmpty()) {
            ArrayNode data = request.putArray("authData");
            entered.forEach((id, value) -> data.addObject().put("id", id).put("value", value));
            credential.confirmations().forEach(id -> data.addObject().put("id", id));
        }
        try {
            return activation(client.ask("credentials/authorize", request));
        } catch (CscClient.Refused refused) {
            throw failed("credentials/authorize", refused, refused.isFinal());
        }
    }

    /** The activation data, waited for while the holder confirms elsewhere (§11.6, §11.7). */
    private String activation(JsonNode first) throws CscClient.Refused {
        JsonNode answer = first;
        long end = System.nanoTime() + confirmation.toNanos();
        while (answer.path("SAD").asString("").isEmpty()) {
            String handle = answer.path("handle").asString("");
            if (handle.isEmpty() || System.nanoTime() - end >= 0) {
                throw new SigningException(
                        SigningFailure.KEY_UNAVAILABLE,
                        handle.isEmpty() ? "authorisation without activation data" : "not confirmed in time");
            }
            pause();
            ObjectNode request = client.request();
            request.put("handle", handle);
            answer = client.ask("credentials/authorizeCheck", request);
        }
        return answer.path("SAD").asString("");
    }

    private void pause() {
        try {
            Thread.sleep(betweenChecks.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SigningException(SigningFailure.KEY_UNAVAILABLE, "interrupted", interrupted);
        }
    }

    private synchronized SigningException failed(String method, CscClient.Refused refused, boolean forGood) {
        SigningException problem = refused.isAboutSecret()
                ? SigningException.wrongPin(
                        "remote service refused it",
                        refused.isLocked() ? OptionalInt.of(0) : OptionalInt.empty(),
                        refused)
                : CscClient.refused(method, refused);
        if (forGood) {
            ended = problem;
        }
        return problem;
    }

    private static SigningException again(SigningException before) {
        return before.failure() == SigningFailure.PIN_REJECTED
                ? SigningException.wrongPin("not tried again", before.triesLeft(), before)
                : new SigningException(before.failure(), "not tried again", before);
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
