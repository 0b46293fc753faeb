package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Responders and places of lists that are down, wrong, outdated or none at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HttpRevocationTest {

    private static final RevocationCa CA = new RevocationCa();
    private static final Instant YESTERDAY = CA.now.minus(Duration.ofDays(1));
    private static final Instant TOMORROW = CA.now.plus(Duration.ofDays(1));

    private final HttpServer server;
    private final String base;
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final RevocationSource source = RevocationSources.http(Duration.ofMinutes(1));

    HttpRevocationTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        base = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void places_are_tried_in_order_and_those_that_are_none_are_passed_over() {
        RevocationEvidence list = CA.list(null, each -> {});
        answer("/gone", 404, new byte[0]);
        answer("/garbage", 200, new byte[] {1, 2, 3});
        answer("/other", 200, new RevocationCa().list(null, each -> {}).encoded());
        answer("/list", 200, list.encoded());
        X509Certificate person = CA.person(
                List.of("ftp://localhost/ocsp", "http:nonsense", "http:///nohost", "not a URI", "httpx://localhost/"),
                List.of(
                        "ldap://localhost/cn=CA?certificateRevocationList",
                        "file:///etc/hostname",
                        base + "/gone",
                        base + "/garbage",
                        base + "/other",
                        "HTTP" + base.substring(4) + "/list"));

        assertThat(source.evidence(person, CA.certificate)).isEqualTo(list);
        assertThat(asked).containsExactly("/gone", "/garbage", "/other", "/list");
    }

    @Test
    void a_certificate_that_names_no_place_or_a_malformed_one_is_not_checked() {
        for (X509Certificate each :
                List.of(CA.person(List.of(), List.of()), CA.person(List.of(), List.of(RevocationCa.MALFORMED)))) {
            assertUnavailable(each);
        }
    }

    @Test
    void only_a_few_places_are_asked() {
        answer("/gone", 404, new byte[0]);
        List<String> many =
                IntStream.range(0, 20).mapToObj(i -> base + "/gone/" + i).toList();

        assertUnavailable(CA.person(many, many));

        assertThat(asked).hasSize(8);
    }

    @Test
    void a_redirect_is_not_followed() {
        server.createContext("/list", exchange -> {
            asked.add("/list");
            exchange.getResponseHeaders().set("Location", base + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        answer("/elsewhere", 200, CA.list(null, each -> {}).encoded());

        assertUnavailable(CA.person(List.of(), List.of(base + "/list")));

        assertThat(asked).containsExactly("/list");
    }

    @Test
    void old_servers_are_not_asked_for_an_upgrade() {
        List<String> headers = new ArrayList<>();
        server.createContext("/list", exchange -> {
            headers.addAll(exchange.getRequestHeaders().keySet());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });

        assertUnavailable(CA.person(List.of(), List.of(base + "/list")));

        assertThat(headers).contains("Host").doesNotContain("Upgrade");
    }

    @Test
    void an_outdated_answer_or_one_from_the_future_gives_way_to_a_list_in_force() {
        X509Certificate person = CA.person(List.of(base + "/old", base + "/early"), List.of(base + "/list"));
        RevocationEvidence old =
                CA.answer(person, CertificateStatus.GOOD, YESTERDAY, YESTERDAY.plus(Duration.ofHours(1)));
        RevocationEvidence list = CA.list(null, each -> {});
        answer("/old", 200, old.encoded());
        answer(
                "/early",
                200,
                CA.answer(person, CertificateStatus.GOOD, TOMORROW, null).encoded());

        assertThat(source.evidence(person, CA.certificate)).as("nothing better").isEqualTo(old);

        answer("/list", 200, list.encoded());
        assertThat(source.evidence(person, CA.certificate)).isEqualTo(list);
    }

    @Test
    void a_revocation_counts_even_when_it_is_told_late() {
        X509Certificate person = CA.person(List.of(base + "/old"), List.of(base + "/list"));
        RevocationEvidence old = CA.answer(
                person,
                new RevokedStatus(java.util.Date.from(YESTERDAY)),
                YESTERDAY,
                YESTERDAY.plus(Duration.ofHours(1)));
        answer("/old", 200, old.encoded());
        answer("/list", 200, CA.list(null, each -> {}).encoded());

        assertThat(source.evidence(person, CA.certificate)).isEqualTo(old);
    }

    @Test
    void an_answer_that_is_too_large_is_none() {
        answer("/list", 200, new byte[(16 << 20) + 1]);

        assertUnavailable(CA.person(List.of(), List.of(base + "/list")));
    }

    @Test
    void who_is_interrupted_asks_nobody_else_and_stays_interrupted() {
        answer("/list", 200, CA.list(null, each -> {}).encoded());
        X509Certificate person = CA.person(List.of(), List.of(base + "/list"));

        Thread.currentThread().interrupt();
        try {
            assertUnavailable(person);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private void assertUnavailable(X509Certificate certificate) {
        assertThatThrownBy(() -> source.evidence(certificate, CA.certificate))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.REVOCATION_UNAVAILABLE));
    }

    private void answer(String path, int status, byte[] body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                asked.add(path);
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }
}
