package vn.giaplai.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"lan@thcsnd.edu.vn", "le.thi+lan@example.org", " lan@example.org ", "o'hara@example.org"})
    void one_plain_mailbox_is_an_address(String text) {
        assertThat(MailAddress.typed(text)).contains(new MailAddress(text.strip()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lan",
                "lan@localhost",
                "@example.org",
                "lan@example.org\r\nBcc: all@example.org",
                "lan@example.org\nSubject: x",
                "lan@example.org, minh@example.org",
                "lan@example.org;minh@example.org",
                "Lan <lan@example.org>",
                "<lan@example.org>",
                "\"lan minh\"@example.org",
                "lan(minh)@example.org",
                "@one.org:lan@example.org",
                "lan@[127.0.0.1]",
                "lan@example..org",
                "lan.@example.org",
                "lan@-example.org",
                "lan@exam ple.org",
                "lân@example.org",
                "lan@example.org\u0000",
                "lan%0d%0aRCPT@example"
            })
    void what_could_be_more_than_one_mailbox_is_none(String text) {
        assertThat(MailAddress.typed(text)).isEmpty();
        assertThatThrownBy(() -> new MailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_has_an_end() {
        assertThat(MailAddress.typed("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(MailAddress.typed("a@" + "b.".repeat(130) + "org")).isEmpty();
    }

    @Test
    void it_does_not_show_itself_to_a_log() {
        assertThat(new MailAddress("lan@example.org").toString()).doesNotContain("lan");
    }

    @ParameterizedTest
    @CsvSource({
        "21:00, 06:00, 2027-05-20T14:00:00Z, true",
        "21:00, 06:00, 2027-05-20T13:59:00Z, false",
        "21:00, 06:00, 2027-05-20T22:59:00Z, true",
        "21:00, 06:00, 2027-05-20T23:00:00Z, false",
        "12:00, 13:00, 2027-05-20T05:30:00Z, true",
        "12:00, 13:00, 2027-05-20T06:00:00Z, false",
        "00:00, 00:00, 2027-05-20T06:00:00Z, false"
    })
    void quiet_hours_may_lie_on_both_sides_of_midnight(LocalTime from, LocalTime to, Instant now, boolean quiet) {
        assertThat(settings("school@example.org", from, to).quiet(now)).isEqualTo(quiet);
    }

    @Test
    void the_sender_is_one_mailbox_or_none() {
        assertThat(settings("", LocalTime.NOON, LocalTime.NOON).from()).isEmpty();
        assertThatThrownBy(() -> settings("school@example.org\r\nBcc: x@example.org", LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_server_that_is_away_is_asked_less_and_less_often() {
        assertThat(MailRound.pause(1)).isEqualTo(Duration.ofMinutes(5));
        assertThat(MailRound.pause(3)).isEqualTo(Duration.ofMinutes(20));
        assertThat(MailRound.pause(1_000)).isEqualTo(Duration.ofHours(2));
    }

    private static MailSettings settings(String from, LocalTime quietFrom, LocalTime quietTo) {
        return new MailSettings(from, LocalTime.of(7, 0), quietFrom, quietTo, Duration.ofMinutes(1));
    }
}
