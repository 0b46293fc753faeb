package vn.giaplai.signing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaplai.signing.CscRequest.Refusal;

/** Who may sign what: CSC API v2.0.0.2 §11.6, §11.7. Every credential is of SCAL 2: the digests belong to the SAD. */
final class CscAuthorisations {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_TRIES = 3;

    /** What a SAD is good for, once. */
    record Activation(String credential, List<String> hashes, String digest) {}

    /** How many signatures each authorisation was for. */
    final List<Integer> authorised = new ArrayList<>();

    private final Map<String, Activation> activations = new HashMap<>();
    private final Map<String, Activation> unconfirmed = new HashMap<>();
    private final Map<String, Integer> wrongTries = new HashMap<>();
    private final Set<String> oneTimePasswords;
    /** How often the telephone has not been touched yet when it is asked. */
    int checksBeforeConfirmation;

    boolean declined;

    CscAuthorisations(Set<String> oneTimePasswords) {
        this.oneTimePasswords = new HashSet<>(oneTimePasswords);
    }

    ObjectNode authorize(CscRequest request, CscServer.Held credential) {
        int number = request.number("numSignatures");
        if (number < 1) {
            throw CscRequest.invalid("Invalid value for parameter numSignatures");
        }
        if (number > credential.multisign()) {
            throw CscRequest.invalid("Numbers of signatures is too high");
        }
        String digest = request.text("hashAlgorithmOID");
        List<String> hashes = request.hashes(digest);
        if (hashes.size() != number) {
            throw CscRequest.invalid("Invalid value for parameter numSignatures");
        }
        authenticate(request, credential);
        authorised.add(number);
        Activation activation = new Activation(credential.id(), hashes, digest);
        return credential.factors().contains(CscServer.PHONE) ? underway(activation) : activated(activation);
    }

    ObjectNode check(CscRequest request) {
        Activation activation = unconfirmed.remove(request.text("handle"));
        if (activation == null) {
            throw CscRequest.invalid("Invalid parameter handle");
        }
        if (declined) {
            throw new Refusal(400, "access_denied", "The holder said no");
        }
        return checksBeforeConfirmation-- > 0 ? underway(activation) : activated(activation);
    }

    /** What is authorised by a SAD, which is thereby used up. */
    Activation redeemed(CscRequest request) {
        Activation activation = activations.remove(request.text("SAD"));
        if (activation == null) {
            throw CscRequest.invalid("Invalid parameter SAD");
        }
        return activation;
    }

    private ObjectNode activated(Activation activation) {
        String sad = UUID.randomUUID().toString();
        activations.put(sad, activation);
        return JSON.createObjectNode().put("SAD", sad).put("expiresIn", 300);
    }

    /** The server answers these with 202. */
    private ObjectNode underway(Activation activation) {
        String handle = UUID.randomUUID().toString();
        unconfirmed.put(handle, activation);
        return JSON.createObjectNode().put("handle", handle);
    }

    private void authenticate(CscRequest request, CscServer.Held credential) {
        int tries = wrongTries.getOrDefault(credential.id(), 0);
        if (tries >= MOST_TRIES) {
            throw CscRequest.invalid("Credential locked");
        }
        if (!isRight(request.body().path("authData"), credential.factors())) {
            wrongTries.put(credential.id(), tries + 1);
            throw new Refusal(400, "invalid_authentication_data", "The authentication data is invalid");
        }
        wrongTries.remove(credential.id());
    }

    /** Exactly the factors of the expression; what is given elsewhere is an object without a value (§8.3.1.5). */
    private boolean isRight(JsonNode given, List<String> factors) {
        Map<String, String> values = new HashMap<>();
        Set<String> empty = new HashSet<>();
        for (JsonNode each : given) {
            String id = each.path("id").asString("");
            if (each.path("value").isString()) {
                values.put(id, each.path("value").asString());
            } else if (each.size() == 1) {
                empty.add(id);
            }
        }
        boolean phone = factors.contains(CscServer.PHONE);
        boolean otp = factors.contains(CscServer.OTP);
        return given.size() == factors.size()
                && empty.equals(phone ? Set.of(CscServer.PHONE) : Set.of())
                && CscServer.PIN.equals(values.get("PIN"))
                && (!otp || oneTimePasswords.remove(values.getOrDefault(CscServer.OTP, "")));
    }
}
