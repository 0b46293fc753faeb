package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** Somebody announces a body that nobody needs so large: it is refused before a byte of it comes, whatever the method. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnouncedBodyAttackIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=x";
    private static final long KILOBYTE = 1 << 10;
    private static final long MEGABYTE = 1 << 20;
    private static final String REFUSED = "HTTP/1.1 413";

    private final int port;
    private final TestSchool school;

    @Autowired
    AnnouncedBodyAttackIT(@LocalServerPort int port, TestSchool school) {
        this.port = port;
        this.school = school;
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "GET", "OPTIONS"})
    void a_huge_body_of_any_method_is_refused_unread(String method) throws IOException {
        for (var type : List.of(FORM, UPLOAD, "multipart/mixed; boundary=x", "application/json")) {
            for (var path : List.of("/x", "/verify", "/gradebook/import")) {
                assertThat(announced(method, path, type, 1300 * MEGABYTE, ""))
                        .as(path + " " + type)
                        .startsWith(REFUSED);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/language", "/sign-in", "/x", "/gradebook/import", "/demo-pki/tsa"})
    void strangers_upload_nowhere_but_at_the_verification(String path) throws IOException {
        for (var type : List.of(UPLOAD, "multipart/mixed; boundary=x", FORM)) {
            assertThat(announced("POST", path, type, 65 * KILOBYTE, ""))
                    .as(type)
                    .startsWith(REFUSED);
        }
        assertThat(announced("POST", "/verify", UPLOAD, 21 * MEGABYTE, "")).startsWith(REFUSED);
        assertThat(announced("PUT", "/verify", UPLOAD, 65 * KILOBYTE, "")).startsWith(REFUSED);
    }

    @Test
    void whoever_is_signed_in_uploads_what_the_reader_takes_and_where_it_reads() throws IOException {
        var cookies = session();

        assertThat(announced("POST", "/language", UPLOAD, 65 * KILOBYTE, cookies))
                .startsWith(REFUSED);
        assertThat(announced("POST", "/gradebook/import", UPLOAD, 11 * MEGABYTE, cookies))
                .startsWith(REFUSED);
        assertThat(announced("PUT", "/gradebook/import", UPLOAD, 65 * KILOBYTE, cookies))
                .startsWith(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {UPLOAD, "multipart/mixed; boundary=x", FORM})
    void no_form_comes_without_its_length(String type) throws IOException {
        for (var path : List.of("/verify", "/language", "/gradebook/import")) {
            assertThat(RawRequest.announce(
                            port,
                            List.of(
                                    "POST " + path + " HTTP/1.1",
                                    "Host: localhost",
                                    "Content-Type: " + type,
                                    "Transfer-Encoding: chunked")))
                    .as(path)
                    .startsWith(REFUSED);
        }
    }

    private String announced(String method, String path, String type, long length, String cookies) throws IOException {
        return RawRequest.announce(
                port,
                List.of(
                        method + " " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Cookie: " + cookies,
                        "Content-Type: " + type,
                        "Content-Length: " + length));
    }

    private String session() throws IOException {
        var account = school.account("Vũ Thị Tệp");
        var page = RawRequest.get(port, "localhost", "/sign-in", "");
        var answer = RawRequest.post(
                port,
                "localhost",
                "/sign-in",
                RawRequest.cookies(page),
                "username=%s&password=%s&_csrf=%s"
                        .formatted(
                                account.username(),
                                URLEncoder.encode(account.password(), StandardCharsets.UTF_8),
                                RawRequest.token(page)));
        return RawRequest.cookies(answer);
    }
}
