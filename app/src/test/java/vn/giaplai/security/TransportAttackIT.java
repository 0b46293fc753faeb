package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** An installation that people reach over TLS which a proxy ends; what arrives here is plain HTTP. */
@AppTest
@TestPropertySource(
        properties = {"giaplai.public-url=https://hoso.example.vn", "server.forward-headers-strategy=native"})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TransportAttackIT {

    private static final String FOREIGN = "attacker.example";

    private final int port;
    private final TestSchool school;

    @Autowired
    TransportAttackIT(@LocalServerPort int port, TestSchool school) {
        this.port = port;
        this.school = school;
    }

    @Test
    void behind_tls_every_cookie_is_bound_to_this_host_and_sent_over_tls_alone() throws Exception {
        var answers = signIn("hoso.example.vn");

        assertThat(answers).contains("Set-Cookie: __Host-giaplai=").contains("Set-Cookie: __Host-XSRF-TOKEN=");
        assertThat(answers.lines().filter(line -> line.startsWith("Set-Cookie:")))
                .isNotEmpty()
                .allMatch(line -> line.contains("Secure") && line.contains("SameSite=Lax"))
                .allMatch(line -> line.contains("Path=/") && !line.contains("Domain="));
        assertThat(answers).contains("Strict-Transport-Security: max-age=31536000");
    }

    @Test
    void a_host_that_the_request_names_comes_back_nowhere() throws Exception {
        assertThat(signIn(FOREIGN)).doesNotContain(FOREIGN);
        for (var path : List.of("/", "/verify", "/v/x", "/documents/x/file", "/no-such-page", "/demo-pki/root.pem")) {
            assertThat(RawRequest.get(port, FOREIGN, path, "")).as(path).doesNotContain(FOREIGN);
        }
    }

    @Test
    void a_forwarded_header_of_a_stranger_changes_nothing() throws Exception {
        var answer = RawRequest.get(port, "localhost\r\nX-Forwarded-Host: " + FOREIGN, "/inbox", "");

        assertThat(answer).contains("302").doesNotContain(FOREIGN);
    }

    @Test
    void pages_about_people_are_kept_by_no_browser_and_no_proxy() throws Exception {
        var cookies = RawRequest.cookies(signIn("hoso.example.vn"));

        for (var path : List.of("/", "/gradebook", "/transcripts", "/keys", "/password")) {
            var answer = RawRequest.get(port, "hoso.example.vn", path, cookies);

            assertThat(answer).as(path).startsWith("HTTP/1.1 200").containsPattern("Cache-Control: [^\r]*no-store");
        }
    }

    private String signIn(String host) throws IOException {
        var person = school.person("Lê Thị Đường Truyền", Role.GV);
        school.assign(person, TestSchool.CLASS_A, "TOAN");
        var account = school.accountOf(person.code());
        var page = RawRequest.get(port, host, "/sign-in", "");
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(
                        account.username(),
                        URLEncoder.encode(account.password(), StandardCharsets.UTF_8),
                        RawRequest.token(page));
        var answer = RawRequest.post(port, host, "/sign-in", RawRequest.cookies(page), form);
        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("refused");
        return page + answer;
    }
}
