package vn.giaplai.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptListTest {

    private final AtomicInteger signatures = new AtomicInteger();
    private final Watch watch = new Watch();
    private final KeptList list = new KeptList(() -> new byte[] {(byte) signatures.incrementAndGet()}, watch);

    @Test
    void however_often_a_list_is_asked_for_it_is_signed_once_a_minute() {
        for (int i = 0; i < 1000; i++) {
            assertThat(list.bytes()).containsExactly(1);
        }

        watch.now = watch.now.plus(Duration.ofMinutes(1));
        assertThat(list.bytes()).containsExactly(2);
        watch.now = watch.now.minus(Duration.ofHours(1));
        assertThat(list.bytes()).as("a clock that was set back").containsExactly(3);
    }

    @Test
    void whoever_was_revoked_is_in_the_next_one() {
        list.bytes();

        list.renew();

        assertThat(list.bytes()).containsExactly(2);
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
