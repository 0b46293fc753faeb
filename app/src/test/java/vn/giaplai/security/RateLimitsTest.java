package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateLimitsTest {

    private final RateLimits limits = new RateLimits(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void a_flood_of_sign_ins_crowds_its_own_address_alone() {
        flood("192.0.2.1");

        assertThat(limits.signIn("192.0.2.1")).isFalse();
        assertThat(limits.signIn("192.0.2.2")).isTrue();
    }

    @Test
    void a_right_password_makes_room_for_the_next() {
        flood("192.0.2.1");

        limits.forgive("192.0.2.1");

        assertThat(limits.signIn("192.0.2.1")).isTrue();
        assertThat(limits.signIn("192.0.2.1")).isFalse();
    }

    @Test
    void an_address_that_changes_within_its_network_is_no_other() {
        for (int i = 0; i < 1000; i++) {
            limits.signIn("2001:db8::" + Integer.toHexString(i + 1));
        }

        assertThat(limits.signIn("2001:db8::ffff")).isFalse();
    }

    @Test
    void whoever_asks_at_the_same_time_gets_no_more_than_one_after_the_other() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> ask = () -> limits.signIn("192.0.2.1");
            long passed = threads.invokeAll(Collections.nCopies(400, ask)).stream()
                    .filter(RateLimitsTest::got)
                    .count();

            assertThat(passed).isEqualTo(100);
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean got(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException problem) {
            throw new AssertionError(problem);
        }
    }

    private void flood(String address) {
        for (int i = 0; i < 1000; i++) {
            limits.signIn(address);
        }
    }
}
