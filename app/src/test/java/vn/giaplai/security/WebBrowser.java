package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser over HTTP, with its cookies; it follows no redirect by itself. */
final class WebBrowser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final String name;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** @param name as the browser calls itself in its User-Agent */
    WebBrowser(int port, String name) {
        this.address = "http://localhost:" + port;
        this.name = name;
    }

    WebBrowser signedIn(String username, String password) {
        var answer = send("/sign-in", "/sign-in", Map.of("username", username, "password", password));
        if (!leadsTo(answer).equals("/")) {
            throw new AssertionError(username + " was led to " + leadsTo(answer));
        }
        return this;
    }

    HttpResponse<String> get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(address + path)));
    }

    /** Sends a form that stands on a page. */
    HttpResponse<String> send(String page, String target, Map<String, String> fields) {
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(HttpRequest.newBuilder(URI.create(address + target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + encoded(token.group(1)) + "&" + form)));
    }

    /** Where an answer leads, without the host; empty when it leads nowhere. */
    static String leadsTo(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElse("");
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.header("User-Agent", name).build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
