package vn.giaplai.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vn.giaplai.web.Networks;

/**
 * How much work an address may ask for; a school behind one address has room for all its teachers. How soon a password may
 * be tried again is {@link SignInLimits}. Kept in memory: each node counts for itself, and a restart forgives.
 */
@Component
class RateLimits {

    /** A whole staff at once, and then five a second: a quarter of a processor. */
    private static final int SIGN_INS_PER_ADDRESS = 100;

    private static final Duration SIGN_INS_AGAIN = Duration.ofSeconds(20);
    private static final int LOOKS_PER_ADDRESS = 120;
    private static final int UPLOADS_PER_ADDRESS = 20;
    /** A class's papers with all their signatures and time stamps. */
    private static final int ANSWERS_PER_ADDRESS = 3000;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW).build();

    private final TimeMeter time;

    RateLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /**
     * Takes one check of a stranger's password, which is work for the server; false when so many sign in from there that the
     * next has to wait a moment. Nothing was taken then.
     */
    boolean signIn(String address) {
        return signIns(address).tryConsume(1);
    }

    /** The password was right, or nobody looked at it: gives it back. */
    void forgive(String address) {
        signIns(address).addTokens(1);
    }

    /** Takes one question to the public verification; uploads cost more than looking up a code. */
    boolean verify(String address, boolean upload) {
        return upload
                ? bucket("upload " + Networks.of(address), UPLOADS_PER_ADDRESS).tryConsume(1)
                : bucket("look " + Networks.of(address), LOOKS_PER_ADDRESS).tryConsume(1);
    }

    /** Takes one question to a service that signs its answer. */
    boolean service(String address) {
        return bucket("service " + Networks.of(address), ANSWERS_PER_ADDRESS).tryConsume(1);
    }

    private Bucket signIns(String address) {
        return bucket("sign-in " + Networks.of(address), SIGN_INS_PER_ADDRESS, SIGN_INS_AGAIN);
    }

    private Bucket bucket(String key, int capacity) {
        return bucket(key, capacity, WINDOW);
    }

    /** @param again in what time an empty bucket is full */
    private Bucket bucket(String key, int capacity, Duration again) {
        return buckets.get(
                key,
                fresh -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, again))
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
