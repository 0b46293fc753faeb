package vn.giaplai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaplai.testing.AppTest;

/** Bodies that nobody needs so large, with a length and without: each is refused before it fills the memory. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyLimitAttackIT {

    private final String base;

    @Autowired
    BodyLimitAttackIT(@LocalServerPort int port) {
        this.base = "http://localhost:" + port;
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "/demo-pki/tsa, application/timestamp-query",
        "/demo-pki/ocsp, application/ocsp-request",
        "/sign-in, application/x-www-form-urlencoded",
        "/verify, application/x-www-form-urlencoded"
    })
    void a_body_beyond_its_limit_gets_413_and_a_sentence_with_a_length_and_without(String path, String type)
            throws Exception {
        var withLength =
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(100 << 10)), 100 << 10);
        var without = BodyPublishers.ofInputStream(() -> new Zeros(100 << 10));

        for (var body : new BodyPublisher[] {withLength, without}) {
            var answer = send(path, type, body);

            assertThat(answer.statusCode()).as(path).isEqualTo(413);
            assertThat(answer.body()).contains("quá lớn");
            assertThat(answer.headers().map()).containsKeys("content-security-policy", "x-content-type-options");
        }
    }

    private HttpResponse<String> send(String path, String type, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", type)
                .POST(body)
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private static final class Zeros extends InputStream {

        private final AtomicLong left;

        Zeros(long count) {
            this.left = new AtomicLong(count);
        }

        @Override
        public int read() {
            return left.getAndDecrement() > 0 ? '0' : -1;
        }
    }
}
