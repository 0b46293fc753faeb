package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** The installation that the README describes for the internet: our nginx configuration before the application. */
@AppTest
@TestPropertySource(
        properties = {"giaplai.public-url=https://hoso.example.vn", "server.forward-headers-strategy=native"})
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
@Timeout(120)
class NginxAttackIT {

    private static final String HOST = "Host: hoso.example.vn";
    private static final String PERSON = "127.0.1.1";
    private static final int ATTACKERS = 10;
    private static final int BODIES_EACH = 30;

    @LocalServerPort
    int application;

    @Autowired
    TestSchool school;

    @TempDir
    Path folder;

    private NginxProcess nginx;

    @BeforeEach
    void a_proxy_before_the_application() throws Exception {
        var program = NginxProcess.program();
        assumeTrue(program.isPresent());
        nginx = NginxProcess.start(program.orElseThrow(), folder, application);
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @Test
    void people_work_on_while_300_bodies_come_a_byte_at_a_time() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < ATTACKERS * BODIES_EACH; i++) {
                slow.add(slowBody("POST", "127.0.2." + (1 + i % ATTACKERS)));
            }

            signIn(PERSON);
            assertThat(get(PERSON, "/verify")).startsWith("HTTP/1.1 200");
            assertThat(get("127.0.2.1", "/verify"))
                    .as("pages for the attacker's neighbours")
                    .startsWith("HTTP/1.1 200");
            assertThat(post("127.0.2.1", "/sign-in", 10))
                    .as("one body more from an address that sends so many")
                    .startsWith("HTTP/1.1 429")
                    .contains("charset=utf-8");
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "GET", "REPORT"})
    void bodies_count_together_whatever_the_method_says(String method) throws Exception {
        var attacker = "127.0.4." + (1 + method.length());
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < BODIES_EACH; i++) {
                slow.add(slowBody(method, attacker));
            }

            await("the proxy has read what was sent")
                    .until(() -> post(attacker, "/sign-in", 10).startsWith("HTTP/1.1 429"));
            assertThat(get(attacker, "/verify")).startsWith("HTTP/1.1 200");
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void sizes_end_at_the_proxy_where_the_application_would_end_them() throws Exception {
        assertThat(post(PERSON, "/sign-in", (2 << 20) + 1)).startsWith("HTTP/1.1 413");
        assertThat(post(PERSON, "/gradebook/import", (11 << 20))).startsWith("HTTP/1.1 413");
        assertThat(post(PERSON, "/demo-pki/tsa", (64 << 10) + 1)).startsWith("HTTP/1.1 413");
        assertThat(post(PERSON, "/sign-in", 1 << 20))
                .as("over the application's own limit for strangers")
                .startsWith("HTTP/1.1 413")
                .contains("Content-Language: vi");
        assertThat(nginx.ask(PERSON, List.of("GET /verify HTTP/1.1", HOST, "X: " + "a".repeat(2_800)), new byte[0]))
                .startsWith("HTTP/1.1 200");
        assertThat(nginx.ask(
                        PERSON,
                        List.of("GET /verify HTTP/1.1", HOST, "X: " + "a".repeat(2_800), "Y: " + "a".repeat(2_800)),
                        new byte[0]))
                .as("what the proxy lets through, the application takes")
                .startsWith("HTTP/1.1 200");
        assertThat(nginx.ask(PERSON, List.of("GET /verify HTTP/1.1", HOST, "X: " + "a".repeat(9_000)), new byte[0]))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void the_application_knows_each_person_by_the_address_that_the_proxy_saw() throws Exception {
        var attacker = "127.0.3.1";
        // On a slow machine the limit fills again while it is used up.
        var refused = IntStream.range(0, 1_000)
                .anyMatch(i -> forwarded(attacker, "127.0.9." + i % 250).startsWith("HTTP/1.1 429"));

        assertThat(refused).isTrue();
        assertThat(get("127.0.3.2", "/v/X")).doesNotStartWith("HTTP/1.1 429");
    }

    private String forwarded(String from, String claimed) {
        try {
            return nginx.ask(from, List.of("GET /v/X HTTP/1.1", HOST, "X-Forwarded-For: " + claimed), new byte[0]);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void what_comes_without_tls_is_sent_to_the_one_address_of_this_school() throws Exception {
        var answer = nginx.askPlainly(List.of("GET /inbox?tab=mine HTTP/1.1", "Host: attacker.example"));

        assertThat(answer).startsWith("HTTP/1.1 301").contains("Location: https://hoso.example.vn/inbox?tab=mine");
        assertThat(get(PERSON, "/verify")).contains("Strict-Transport-Security").doesNotContain("Server: nginx/");
    }

    private Socket slowBody(String method, String from) throws IOException {
        var socket = nginx.connect(from);
        socket.getOutputStream()
                .write((method + " /verify HTTP/1.1\r\n" + HOST
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 1000\r\n\r\na")
                        .getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private void signIn(String from) throws IOException {
        var account =
                school.accountOf(school.person("Lê Thị Sau Proxy", Role.GV).code());
        var page = get(from, "/sign-in");
        var form = ("username=%s&password=%s&_csrf=%s"
                        .formatted(
                                account.username(),
                                URLEncoder.encode(account.password(), UTF_8),
                                RawRequest.token(page)))
                .getBytes(UTF_8);
        var answer = nginx.ask(
                from,
                List.of(
                        "POST /sign-in HTTP/1.1",
                        HOST,
                        "Cookie: " + RawRequest.cookies(page),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + form.length),
                form);
        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .contains("Set-Cookie: __Host-giaplai=")
                .doesNotContain("refused");
    }

    private String get(String from, String path) throws IOException {
        return nginx.ask(from, List.of("GET " + path + " HTTP/1.1", HOST), new byte[0]);
    }

    /** A form of that many bytes, of which the last is not sent: the answer does not wait for it. */
    private String post(String from, String path, int size) throws IOException {
        return nginx.ask(
                from,
                List.of(
                        "POST " + path + " HTTP/1.1",
                        HOST,
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + size),
                new byte[size > 1 << 20 ? 0 : size]);
    }
}
