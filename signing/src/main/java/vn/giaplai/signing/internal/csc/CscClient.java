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
    private static final int UNDER_WAY = 202;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    // §11.6 and §11.10: what the service says when the secret that the holder gave is not right; invalid_pin is of
    // version 1.
    private static final Set<String> WRONG_SECRET = Set.of("invalid_authentication_data", "invalid_otp", "invalid_pin");
    // §11.6 has no code of its own for it; the second is of version 1.
    private static final Set<String> LOCKED = Set.of("Credential locked", "PIN locked");

    private final BoundedHttp http;
    private final URI base;
    private final Supplier<String> bearerToken;

    /** The service answered that it will not (§10). */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String error;
        private final boolean locked;

        Refused(int status, String error, String description) {
            // The description may name a person: only the code goes into the log.
            super(status + " " + error.replaceAll("[^a-z_]", ""));
            this.status = status;
            this.error = error;
            this.locked = LOCKED.contains(description);
        }

        /** Whether the holder's secret is wrong, or locked after too many tries. */
        public boolean isAboutSecret() {
            return WRONG_SECRET.contains(error) || locked;
        }

        /** Whether no secret is accepted any more. */
        public boolean isLocked() {
            return locked;
        }

        /** Whether the same request will be refused again; otherwise the token, the load or the service is the matter. */
        public boolean isFinal() {
            return status == BAD_REQUEST || status == FORBIDDEN;
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
            return ask(method, request);
        } catch (Refused refused) {
            throw refused(method, refused);
        }
    }

    /** The same, where the caller wants to know why the service refuses. */
    public JsonNode ask(String method, ObjectNode request) throws Refused {
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

    private static JsonNode answer(String method, int status, byte[] body) throws Refused {
        JsonNode answer = parsed(body);
        if (status != OK && status != UNDER_WAY) {
            JsonNode told = answer == null ? JSON.createObjectNode() : answer;
            throw new Refused(
                    status,
                    told.path("error").asString(""),
                    told.path("error_description").asString(""));
        }
        if (answer == null || !answer.isObject()) {
            throw unavailable(method + " answered no JSON", null);
        }
        return answer;
    }

    private static @Nullable JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** A refusal as the caller of the library sees it, when it is not about the holder's secret. */
    public static SigningException refused(String method, Refused refused) {
        return unavailable(method + " answered " + refused.getMessage(), refused);
    }

    private static SigningException unavailable(String what, @Nullable Throwable cause) {
        return new SigningException(SigningFailure.KEY_UNAVAILABLE, what, cause);
    }
}
