package vn.giaplai.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WayBackTest {

    private final WayBack here = new WayBack(purpose -> secret("here " + purpose));
    private final WayBack elsewhere = new WayBack(purpose -> secret("there " + purpose));

    @Test
    void an_address_that_was_sealed_here_is_opened_again() {
        var address = "/gradebook/2026-2027/9A/subjects/TOAN/1?tab=b%C3%A0i";

        assertThat(here.open(here.seal(address))).contains(address);
    }

    @Test
    void an_address_without_our_seal_leads_nowhere() {
        var sealed = here.seal("/inbox");

        assertThat(here.open(null)).isEmpty();
        assertThat(here.open("")).isEmpty();
        assertThat(here.open("/inbox")).isEmpty();
        assertThat(here.open("A".repeat(22) + "/inbox")).isEmpty();
        assertThat(here.open(sealed + "x")).isEmpty();
        assertThat(here.open(elsewhere.seal("/inbox"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//example.org", "https://example.org", "/\\example.org", "/a\r\nb", "example.org"})
    void an_address_of_another_site_is_not_opened_even_under_our_seal(String address) {
        assertThat(here.open(here.seal(address))).isEmpty();
    }

    @Test
    void an_address_without_end_is_not_opened() {
        assertThat(here.open(here.seal("/" + "a".repeat(1_000)))).isEmpty();
    }

    private static byte[] secret(String purpose) {
        return Arrays.copyOf(purpose.getBytes(UTF_8), 32);
    }
}
