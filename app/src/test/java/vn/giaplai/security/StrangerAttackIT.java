package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.testing.DemoTest;

/** Whoever is not signed in leaves nothing behind: no session, no saved request. */
@DemoTest
// Tests that pretend a token move it from the cookie into sessions, for good.
@TestPropertySource(properties = "giaplai.test.database=strangers")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrangerAttackIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient stranger =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final RequestMappingHandlerMapping pages;
    private final String address;
    private final Manager sessions;

    @Autowired
    StrangerAttackIT(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            ServletWebServerApplicationContext context) {
        this.pages = pages;
        var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        this.address = "http://localhost:" + server.getPort();
        this.sessions =
                ((org.apache.catalina.Context) server.getTomcat().getHost().findChildren()[0]).getManager();
    }

    @Test
    void no_route_makes_a_session_for_a_stranger() throws Exception {
        var made = sessions.getSessionCounter();
        var withCookie = new TreeSet<String>();

        for (var route : routes()) {
            var answer = ask(route[0], route[1]);
            if (answer.headers().allValues("set-cookie").stream().anyMatch(cookie -> cookie.startsWith("giaplai="))) {
                withCookie.add(route[0] + " " + route[1]);
            }
        }

        assertThat(withCookie).isEmpty();
        assertThat(sessions.getSessionCounter()).isEqualTo(made);
    }

    @Test
    void the_page_asked_for_comes_back_in_the_address_and_only_when_we_sealed_it() throws Exception {
        var location =
                ask("GET", "/inbox?tab=done").headers().firstValue("location").orElseThrow();

        assertThat(URI.create(location).getQuery()).startsWith("back=").endsWith("/inbox?tab=done");
        assertThat(ask("GET", "/sign-in?back=/administration").body()).doesNotContain("Sau khi đăng nhập");
        assertThat(ask("GET", location.replaceFirst("^http://[^/]+", "")).body())
                .contains("Sau khi đăng nhập");
    }

    @Test
    void a_form_of_a_stranger_is_told_to_be_not_saved() throws Exception {
        var page = ask("GET", "/sign-in");
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        var form = HttpRequest.newBuilder(URI.create(address + "/tasks/x/claim"))
                .header(
                        "Cookie",
                        page.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", address + "/inbox?tab=group")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1)))
                .build();

        var location = stranger.send(form, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("location")
                .orElseThrow();

        assertThat(location).contains("/sign-in?unsaved");
        assertThat(URI.create(location).getQuery()).endsWith("/inbox?tab=group");
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Padding", "a".repeat(7_000))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return stranger.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private List<String[]> routes() {
        return pages.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(pattern -> methods(
                                        mapping.getMethodsCondition().getMethods())
                                .map(method -> new String[] {method, pattern.replaceAll("\\{[^}]+}", "x")})))
                .toList();
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(Enum::name);
    }
}
