package vn.giaplai.web;

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

/** Somebody who asks over HTTP with values that are percent-encoded already, so that also what is no text can be sent. */
public final class FormVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String token = "";

    public FormVisitor(int port) {
        this.address = "http://localhost:" + port;
        token = tokenOf(get("/sign-in").body());
    }

    public static FormVisitor signedIn(int port, String username, String password) {
        var visitor = new FormVisitor(port);
        var answer = visitor.post("/sign-in", Map.of("username", encoded(username), "password", encoded(password)));
        if (answer.headers().firstValue("location").orElse("sign-in").contains("sign-in")) {
            throw new AssertionError(username + " was not signed in");
        }
        visitor.token = tokenOf(visitor.get("/verify").body());
        return visitor;
    }

    public HttpResponse<String> get(String pathAndQuery) {
        return ask(HttpRequest.newBuilder(URI.create(address + pathAndQuery)));
    }

    public HttpResponse<String> get(String path, Map<String, String> encodedParameters) {
        return get(encodedParameters.isEmpty() ? path : path + "?" + form(encodedParameters));
    }

    public HttpResponse<String> post(String path, Map<String, String> encodedParameters) {
        var form = "_csrf=" + encoded(token) + (encodedParameters.isEmpty() ? "" : "&" + form(encodedParameters));
        return post(path, "application/x-www-form-urlencoded", form.getBytes(UTF_8));
    }

    public HttpResponse<String> post(String path, String contentType, byte[] body) {
        return ask(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", contentType)
                .header("X-CSRF-TOKEN", token)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> ask(String pathAndQuery, String header, String value) {
        return ask(HttpRequest.newBuilder(URI.create(address + pathAndQuery)).header(header, value));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException problem) {
            throw new AssertionError(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem);
        }
    }

    private static String form(Map<String, String> encodedParameters) {
        return encodedParameters.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + field.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String tokenOf(String page) {
        var found = TOKEN.matcher(page);
        return found.find() ? found.group(1) : "";
    }
}
