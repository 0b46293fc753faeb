package vn.giaplai.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who sends the forms of the pages, with a session of their own and no browser. */
final class WebVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "ranh-gioi-cua-tep";

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    WebVisitor(String address) {
        this.address = address;
    }

    static WebVisitor signedIn(String address, String username, String password) {
        var visitor = new WebVisitor(address);
        var answer = visitor.send("/sign-in", "/sign-in", Map.of("username", username, "password", password));
        if (answer.uri().getPath().contains("sign-in")) {
            throw new AssertionError(username + " was not signed in");
        }
        return visitor;
    }

    /** A page; anything but 200 is an error. */
    String page(String path) {
        return new String(bytes(path), UTF_8);
    }

    byte[] bytes(String path) {
        var answer = ask(HttpRequest.newBuilder(URI.create(address + path)).build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends a form that stands on a page, and gives the page that follows. */
    HttpResponse<byte[]> send(String page, String target, Map<String, ?> fields) {
        var form = new ArrayList<String>();
        form.add(encoded("_csrf", token(page)));
        fields.forEach((name, value) -> {
            for (var each : value instanceof List<?> several ? several : List.of(value)) {
                form.add(encoded(name, String.valueOf(each)));
            }
        });
        return ask(HttpRequest.newBuilder(URI.create(address + target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", form)))
                .build());
    }

    /** Hands in a file by the form of a page. */
    String upload(String page, String target, byte[] file) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token(page)
                        + "\r\n--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paper.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n")
                .getBytes(UTF_8));
        body.write(file);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var publisher = BodyPublishers.ofByteArray(body.toByteArray());
        var answer = ask(HttpRequest.newBuilder(URI.create(address + target))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(publisher)
                .build());
        return new String(answer.body(), UTF_8);
    }

    /** Every value of the named field on a page, in order. */
    static List<String> values(String page, String name) {
        return Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(input -> input.replaceAll("(?s).*\\bvalue=\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toList());
    }

    private String token(String page) {
        var found = TOKEN.matcher(page(page));
        if (!found.find()) {
            throw new AssertionError("no form on " + page);
        }
        return found.group(1);
    }

    private HttpResponse<byte[]> ask(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException problem) {
            throw new AssertionError(request.uri() + ": " + problem, problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static String encoded(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }
}
