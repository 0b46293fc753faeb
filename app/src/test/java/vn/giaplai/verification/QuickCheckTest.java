package vn.giaplai.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.web.UserProblem;

/** Who may hold a file in memory at the same time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuickCheckTest {

    private final QuickCheck quick = new QuickCheck(TrustAnchors.of(List.of()));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();

    @AfterEach
    void close() {
        done.countDown();
        threads.shutdownNow();
        quick.close();
    }

    @Test
    void addresses_of_one_network_take_no_more_seats_than_one_of_them() {
        sit("2001:db8:0:1::1");
        sit("2001:db8:0:1::2");
        await().until(() -> held.get() == 2);

        assertThatThrownBy(() -> quick.seated("2001:db8:0:1::3", held::incrementAndGet))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("verification.refused.one-by-one"));
        assertThat(quick.seated("2001:db8:0:2::1", () -> "a seat")).isEqualTo("a seat");
    }

    @Test
    void who_waits_for_a_seat_holds_no_file() {
        for (int i = 1; i <= 6; i++) {
            sit("192.0.2." + i);
        }
        await().until(() -> quick.waiting() == 3);

        assertThat(held).hasValue(3);

        done.countDown();
        await().until(() -> held.get() == 6);
    }

    private void sit(String address) {
        threads.execute(() -> quick.seated(address, () -> {
            held.incrementAndGet();
            try {
                done.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return address;
        }));
    }
}
