package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.testing.HandSetClock;
import vn.giaplai.web.Networks;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInLimitsTest {

    private static final String LANE = "stranger 192.0.2.1 annv.thcstn";

    private final HandSetClock clock = new HandSetClock();
    private final SignInLimits limits = new SignInLimits(clock);

    @Test
    void each_try_after_the_free_ones_waits_twice_as_long_and_never_longer_than_a_quarter_of_an_hour() {
        takeFreeTries();

        for (var wait : new int[] {15, 30, 60, 120, 240, 480, 900, 900, 900}) {
            assertThat(limits.take(LANE)).contains(Duration.ofSeconds(wait));
            clock.forward(Duration.ofSeconds(wait));
            assertThat(limits.take(LANE)).isEmpty();
        }
    }

    @Test
    void a_try_that_comes_too_soon_counts_for_nothing() {
        takeFreeTries();

        IntStream.range(0, 100).forEach(any -> limits.take(LANE));

        clock.forward(Duration.ofSeconds(10));
        assertThat(limits.take(LANE)).contains(Duration.ofSeconds(5));
    }

    @Test
    void tries_at_the_same_moment_share_the_free_ones() {
        var taken = IntStream.range(0, 200)
                .parallel()
                .filter(any -> limits.take(LANE).isEmpty())
                .count();

        assertThat(taken).isEqualTo(SignInLimits.FREE_TRIES);
    }

    @Test
    void the_right_password_clears_its_own_lane_alone() {
        takeFreeTries();
        limits.forgive("stranger 192.0.2.2 annv.thcstn");
        assertThat(limits.take(LANE)).isPresent();

        limits.forgive(LANE);

        assertThat(limits.take(LANE)).isEmpty();
    }

    @Test
    void a_try_that_nobody_looked_at_counts_for_nothing() {
        takeFreeTries();
        clock.forward(Duration.ofSeconds(15));
        assertThat(limits.take(LANE)).isEmpty();

        limits.giveBack(LANE);

        assertThat(limits.take(LANE)).as("the same try again").isEmpty();
        assertThat(limits.take(LANE)).contains(Duration.ofSeconds(30));
    }

    @Test
    void addresses_of_one_network_count_as_one() {
        assertThat(Networks.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Networks.of("2001:db8:1:2:ffff::1"));
        assertThat(Networks.of("2001:db8:1:2::1")).isNotEqualTo(Networks.of("2001:db8:1:3::1"));
        assertThat(Networks.of("192.0.2.1")).isNotEqualTo(Networks.of("192.0.2.2"));
    }

    private void takeFreeTries() {
        for (int i = 0; i < SignInLimits.FREE_TRIES; i++) {
            assertThat(limits.take(LANE)).isEmpty();
        }
    }
}
