package vn.giaplai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The proxy's configuration repeats limits of the application; they are the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProxySizesTest {

    private static final Pattern FIRST = Pattern.compile("client_max_body_size\\s+(\\d+)([km]);");

    private final String configuration;

    ProxySizesTest() throws IOException {
        configuration = Files.readString(Path.of("deploy/nginx/giaplai.conf"));
    }

    @Test
    void a_body_has_the_same_limit_before_and_in_the_application() {
        assertThat(limitAfter("server_name hoso.example.vn;\n    server_tokens off;\n\n"))
                .isEqualTo(BodyLimitFilter.FORM_OF_A_CLASS);
        assertThat(limitAfter("location = /gradebook/import {")).isEqualTo(BodyLimitFilter.READ_TABLE);
        assertThat(limitAfter("location = /verify {")).isEqualTo(BodyLimitFilter.VERIFIED_FILE);
        assertThat(limitAfter("location /demo-pki/ {")).isEqualTo(BodyLimitFilter.SMALL);
    }

    private long limitAfter(String place) {
        assertThat(configuration).contains(place);
        var limit = FIRST.matcher(configuration.substring(configuration.indexOf(place)));
        assertThat(limit.find()).as("a limit after " + place).isTrue();
        return Long.parseLong(limit.group(1)) << ("m".equals(limit.group(2)) ? 20 : 10);
    }
}
