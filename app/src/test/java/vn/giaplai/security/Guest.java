package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a cookie jar who sends forms over HTTP and follows where they lead. */
final class Guest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private String claimed = "";

    Guest(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Says in each request that it comes from somewhere else. */
    Guest claiming(String elsewhere) {
        claimed = elsewhere;
        return this;
    }

    String signIn(String username, String password) {
        return post("/sign-in", Map.of("username", username, "password", password));
    }

    String get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** Sends a form with the token of the page of verification, which everybody may see. */
    String post(String path, Map<String, String> fields) {
        var token = TOKEN.matcher(get("/verify"));
        if (!token.find()) {
            throw new AssertionError("no token");
        }
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(token.group(1), UTF_8) + "&" + form)));
    }

    private String ask(HttpRequest.Builder request) {
        try {
            if (!claimed.isEmpty()) {
                request.header("X-Forwarded-For", claimed);
            }
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException problem) {
            throw new AssertionError(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
    }
}
