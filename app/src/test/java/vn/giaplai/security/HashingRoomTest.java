package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HashingRoomTest {

    private static final int VISITORS = 60;

    /** Counts who is inside. */
    private static final class Counting implements PasswordEncoder {

        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.yield();
            inside.decrementAndGet();
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return encode(password).equals(hash);
        }
    }

    @Test
    void however_many_come_at_once_few_are_hashed_and_all_get_an_answer() throws Exception {
        var counting = new Counting();
        var room = new HashingRoom(counting, 2, VISITORS, Duration.ofMinutes(1));
        var threads = Executors.newFixedThreadPool(VISITORS);
        try {
            Callable<Boolean> visit = () -> room.matches("a", room.encode("a"));

            for (var answer : threads.invokeAll(Collections.nCopies(VISITORS, visit))) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(counting.most.get()).isBetween(1, 2);
    }

    @Test
    void whoever_finds_the_line_full_is_told_at_once_and_those_in_it_get_their_turn() throws Exception {
        var room = new HashingRoom(new Counting(), 1, 1, Duration.ofMinutes(1));
        var done = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Future<?>>();
            answers.add(threads.submit(() -> room.seated(() -> awaited(done))));
            await().until(room::isFull);
            answers.add(threads.submit(() -> room.encode("in the line")));
            await().until(() -> room.waiting() == 1);

            assertThatThrownBy(() -> room.encode("too many")).isInstanceOf(HashingRoom.Full.class);

            done.countDown();
            for (var answer : answers) {
                answer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(room.encode("next")).isEqualTo("hash of next");
    }

    @Test
    void whoever_waits_too_long_is_told_so() {
        var room = new HashingRoom(new Counting(), 0, 1, Duration.ZERO);

        assertThatThrownBy(() -> room.matches("a", "b")).isInstanceOf(HashingRoom.Full.class);
    }

    private static boolean awaited(CountDownLatch done) {
        try {
            done.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Schools of tests have quicker ones, so that this is asked of the application's own. */
    @Test
    void the_applications_hashes_take_16_mb_and_two_passes() {
        assertThat(new SecurityConfiguration().passwordEncoder().encode("con đường đến trường"))
                .startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
    }
}
