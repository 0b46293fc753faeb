package vn.giaplai.signing.internal.csc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.http.BoundedHttp;

/** Calls one method of the service: a JSON object there, a JSON object back, failures by their kind. */
public final class CscClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_ANSWER = 16 << 20;
    private static final int OK = 200;
    // §8.5: what the service says when the secret that the holder gave is not right.
    private static final Set<String> WRONG_SECRET = Set.of("invalid_pin", "invalid_otp", "invalid_authdata");

    private final BoundedHttp http;
    private final URI base;
    private final Supplier<String> bearerToken;

    /** The secret given by the holder was refused; the service said so in these words. */
    public static final class SecretRefused extends Exception {

        private static final long serialVersionUID = 1L;

        SecretRefused(String error) {
            super(error);
        }
    }

    /**
     * A client of the service whose methods are below this address. The token is asked for before each call (RFC 6750) and
     * goes nowhere but into the header; redirects are not followed.
     */
    public CscClient(URI base, Supplier<String> bearerToken, Duration timeout) {
        this.base = URI.create(base.toString().replaceAll("/+$", "") + "/");
        this.bearerToken = bearerToken;
        this.http = new BoundedHttp(timeout, LARGEST_ANSWER);
    }

    /** An empty request. */
    public ObjectNode request() {
        return JSON.createObjectNode();
    }

    /**
     * Calls a method, for instance {@code credentials/info}. Throws {@link SigningException} with
     * {@code KEY_UNAVAILABLE} when the service is not reached, answers late, refuses or answers something else than JSON.
     */
    public JsonNode call(String method, ObjectNode request) {
        try {
            return callWithSecret(method, request);
        } catch (SecretRefused refused) {
            throw unavailable(method + " refused: " + refused.getMessage(), refused);
        }
    }

    /** The same for a call that carries the holder's secret, which may be refused. */
    public JsonNode callWithSecret(String method, ObjectNode request) throws SecretRefused {
        HttpRequest post = HttpRequest.newBuilder(base.resolve(method))
                .header("Authorization", "Bearer " + bearerToken.get())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(request)))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(post);
            return answer(method, response.statusCode(), response.body());
        } catch (IOException problem) {
            throw unavailable(method + " not answered", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(method + " interrupted", interrupted);
        }
    }

    private static JsonNode answer(String method, int status, byte[] body) throws SecretRefused {
        JsonNode answer = parsed(body);
        if (status == OK && answer != null && answer.isObject()) {
            return answer;
        }
        String error = answer == null ? "" : answer.path("error").asString("");
        if (WRONG_SECRET.contains(error)) {
            throw new SecretRefused(error);
        }
        // The description may name a person: only the code goes into the log.
        throw unavailable(method + " answered " + status + " " + error.replaceAll("[^a-z_]", ""), null);
    }

    private static @Nullable JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    static SigningException unavailable(String what, @Nullable Throwable cause) {
        return new SigningException(SigningFailure.KEY_UNAVAILABLE, what, cause);
    }
}
