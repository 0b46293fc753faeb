package vn.giaplai.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaplai.testing.DemoTest;

/** Whoever types what the console and the README say comes in, as the person that they name. */
@DemoTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnouncedAccountsIT {

    private static final Pattern PASSWORD = Pattern.compile("mẫu: (\\S+) {2,}");
    private static final Pattern CONSOLE_LINE = Pattern.compile("(?m)^ *(\\w+\\.thcsnd) +(.+?)  ");
    private static final Pattern README_PASSWORD = Pattern.compile("share the password `([^`]+)`");
    private static final Pattern README_LINE = Pattern.compile("(?m)^\\| `(\\w+\\.thcsnd)` \\| ([^,|]+?) ?[,|]");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void every_account_that_the_console_announces_opens_with_the_password_it_announces() throws Exception {
        var announced = DemoAnnouncement.text();

        assertThat(visitors(CONSOLE_LINE, announced, password(PASSWORD, announced)))
                .hasSize(8)
                .allSatisfy((person, page) -> assertThat(page).contains(">" + person + "<"));
    }

    @Test
    void every_account_of_the_readme_opens_too() throws Exception {
        var readme = Files.readString(Path.of("../README.md"));

        assertThat(visitors(README_LINE, readme, password(README_PASSWORD, readme)))
                .hasSizeGreaterThan(5)
                .allSatisfy((person, page) -> assertThat(page).contains(">" + person + "<"));
    }

    /** The page that each person sees after the sign-in, by the name that was announced. */
    private Map<String, String> visitors(Pattern line, String text, String password) throws Exception {
        var pages = new TreeMap<String, String>();
        for (var found : line.matcher(text).results().toList()) {
            pages.put(found.group(2), signedIn(found.group(1), password));
        }
        return pages;
    }

    private String signedIn(String username, String password) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        var address = URI.create("http://localhost:" + port + "/sign-in");
        var token = TOKEN.matcher(client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body());
        assertThat(token.find()).isTrue();
        var form = List.of("_csrf", token.group(1), "username", username, "password", password).stream()
                .map(each -> URLEncoder.encode(each, UTF_8))
                .toList();
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("%s=%s&%s=%s&%s=%s".formatted(form.toArray())))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.uri().getPath()).as(username).isEqualTo("/");
        return answer.body();
    }

    private static String password(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
