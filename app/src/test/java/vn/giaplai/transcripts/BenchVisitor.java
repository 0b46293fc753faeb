package vn.giaplai.transcripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Somebody with a browser: signs in and looks at the inbox over HTTP, and remembers how long each took. */
final class BenchVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int VISITS_A_SIGN_IN = 10;

    private final int port;
    private final String username;
    private final String password;
    private final List<Long> signIns = new ArrayList<>();
    private final List<Long> visits = new ArrayList<>();
    private volatile boolean leaving;

    BenchVisitor(int port, String username, String password) {
        this.port = port;
        this.username = username;
        this.password = password;
    }

    /** Nanoseconds of each sign-in that counts. */
    List<Long> signIns() {
        return signIns;
    }

    /** Nanoseconds of each look at the inbox that counts. */
    List<Long> visits() {
        return visits;
    }

    /** Ends {@link #visit} before it has seen enough. */
    void leave() {
        leaving = true;
    }

    /**
     * Signs in, looks at the inbox ten times, signs in anew … until so many looks count: those that began and ended
     * while the condition held.
     */
    void visit(int most, BooleanSupplier condition) {
        try {
            visitOften(most, condition);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void visitOften(int most, BooleanSupplier condition) throws IOException, InterruptedException {
        while (visits.size() < most && !leaving) {
            var client = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            signIn(client, condition);
            for (int visit = 0; visit < VISITS_A_SIGN_IN && !leaving; visit++) {
                timed(client, get("/inbox"), visits, condition);
            }
        }
    }

    private void signIn(HttpClient client, BooleanSupplier condition) throws IOException, InterruptedException {
        var page = client.send(get("/sign-in"), BodyHandlers.ofString()).body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no CSRF token");
        }
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(username, password, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        var post = HttpRequest.newBuilder(uri("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        timed(client, post, signIns, condition);
    }

    private static void timed(HttpClient client, HttpRequest request, List<Long> times, BooleanSupplier condition)
            throws IOException, InterruptedException {
        boolean counts = condition.getAsBoolean();
        long begin = System.nanoTime();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        long took = System.nanoTime() - begin;
        if (answer.statusCode() != 200 || answer.uri().getPath().contains("sign-in")) {
            throw new IllegalStateException("answered " + answer.statusCode() + " at " + answer.uri());
        }
        if (counts && condition.getAsBoolean()) {
            times.add(took);
        }
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(uri(path)).GET().build();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
