package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateLimitsTest {

    private final RateLimits limits = new RateLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void a_flood_of_sign_ins_crowds_its_own_address_alone() {
        for (int i = 0; i < 1000; i++) {
            limits.signIn("192.0.2.1");
        }

        assertThat(limits.isCrowded("192.0.2.1")).isTrue();
        assertThat(limits.isCrowded("192.0.2.2")).isFalse();
    }

    @Test
    void a_right_password_makes_room_for_the_next() {
        for (int i = 0; i < 1000; i++) {
            limits.signIn("192.0.2.1");
        }

        limits.forgive("192.0.2.1");

        assertThat(limits.isCrowded("192.0.2.1")).isFalse();
    }

    @Test
    void an_address_that_changes_within_its_network_is_no_other() {
        for (int i = 0; i < 1000; i++) {
            limits.signIn("2001:db8::" + Integer.toHexString(i + 1));
        }

        assertThat(limits.isCrowded("2001:db8::ffff")).isTrue();
    }
}
