package vn.giaplai.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.testing.HandSetClock;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptListTest {

    private final AtomicInteger signatures = new AtomicInteger();
    private final HandSetClock clock = new HandSetClock();
    private final KeptList list = new KeptList(() -> new byte[] {(byte) signatures.incrementAndGet()}, clock);

    @Test
    void however_often_a_list_is_asked_for_it_is_signed_once_a_minute() {
        for (int i = 0; i < 1000; i++) {
            assertThat(list.bytes()).containsExactly(1);
        }

        clock.forward(Duration.ofMinutes(1));
        assertThat(list.bytes()).containsExactly(2);
        clock.back(Duration.ofHours(1));
        assertThat(list.bytes()).as("a clock that was set back").containsExactly(3);
    }

    @Test
    void whoever_was_revoked_is_in_the_next_one() {
        list.bytes();

        list.renew();

        assertThat(list.bytes()).containsExactly(2);
    }
}
