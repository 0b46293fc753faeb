package vn.giaplai.signing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A request to {@link CscServer}, read by the tables of CSC API v2.0.0.2 §11; everything else is refused. */
record CscRequest(JsonNode body) {

    private static final Map<String, Integer> DIGESTS =
            Map.of("2.16.840.1.101.3.4.2.1", 32, "2.16.840.1.101.3.4.2.2", 48, "2.16.840.1.101.3.4.2.3", 64);

    /** An error as §10.2 wants it. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final int status;
        final String error;

        Refusal(int status, String error, String description) {
            super(description);
            this.status = status;
            this.error = error;
        }
    }

    static Refusal invalid(String description) {
        return new Refusal(400, "invalid_request", description);
    }

    CscRequest only(String... names) {
        if (!body.isObject() || !Set.of(names).containsAll(body.propertyNames())) {
            throw invalid("Unknown parameter");
        }
        return this;
    }

    boolean has(String name) {
        return !body.path(name).isMissingNode() && !body.path(name).isNull();
    }

    String text(String name) {
        if (!body.path(name).isString() || body.path(name).asString().isEmpty()) {
            throw invalid("Missing (or invalid type) string parameter " + name);
        }
        return body.path(name).asString();
    }

    String oneOf(String name, String otherwise, Set<String> allowed) {
        String value = has(name) ? text(name) : otherwise;
        if (!allowed.contains(value)) {
            throw invalid("Invalid parameter " + name);
        }
        return value;
    }

    boolean flag(String name) {
        if (has(name) && !body.path(name).isBoolean()) {
            throw invalid("Invalid parameter " + name);
        }
        return body.path(name).asBoolean(false);
    }

    int number(String name) {
        if (!body.path(name).isInt()) {
            throw invalid("Missing (or invalid type) integer parameter " + name);
        }
        return body.path(name).asInt();
    }

    /** The digests, each as long as its algorithm makes them. */
    List<String> hashes(String digest) {
        if (!DIGESTS.containsKey(digest)) {
            throw invalid("Invalid parameter hashAlgorithmOID");
        }
        if (!body.path("hashes").isArray()) {
            throw invalid("Missing (or invalid type) array parameter hash");
        }
        List<String> hashes = new ArrayList<>();
        body.path("hashes").forEach(each -> hashes.add(each.asString("")));
        if (hashes.isEmpty()) {
            throw invalid("Empty hash array");
        }
        for (String each : hashes) {
            if (decoded(each, "Invalid Base64 hash string parameter").length != DIGESTS.get(digest)) {
                throw invalid("Invalid digest value length");
            }
        }
        return hashes;
    }

    static byte[] decoded(String text, String otherwise) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw invalid(otherwise);
        }
    }
}
