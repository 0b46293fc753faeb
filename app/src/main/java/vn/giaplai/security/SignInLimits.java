package vn.giaplai.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How soon somebody may try a password again. Nothing is ever locked: some tries are free, then each has to wait twice as
 * long as the one before. Whoever tries stands in a lane of their own, so that nobody waits for the tries of others.
 * Kept in memory, the most used lanes alone; a restart forgives.
 */
@Component
class SignInLimits {

    static final int FREE_TRIES = 5;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** Longer than the longest wait, so that waiting is not the way to be forgiven. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final int LANES = 50_000;

    private final Cache<String, Tries> lanes = Caffeine.newBuilder()
            .maximumSize(LANES)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();
    private final Clock clock;

    SignInLimits(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes one try before the password is looked at, so that people who try at the same time have five together.
     *
     * @return how long this try has to wait; it was not taken then
     */
    Optional<Duration> take(String lane) {
        var now = clock.instant();
        var tries = lanes.asMap().compute(lane, (any, before) -> before == null ? Tries.first(now) : before.next(now));
        return tries.taken() ? Optional.empty() : Optional.of(Duration.between(now, tries.notBefore()));
    }

    /** The password was not looked at: the try that was taken counts no more, and needs not wait. */
    void giveBack(String lane) {
        var now = clock.instant();
        lanes.asMap().computeIfPresent(lane, (any, tries) -> tries.count() > 1 ? tries.without(now) : null);
    }

    /** The password was right. */
    void forgive(String lane) {
        lanes.invalidate(lane);
    }

    /** @param taken whether the last try was */
    private record Tries(int count, Instant notBefore, boolean taken) {

        static Tries first(Instant now) {
            return new Tries(1, now, true);
        }

        Tries next(Instant now) {
            return now.isBefore(notBefore)
                    ? new Tries(count, notBefore, false)
                    : new Tries(count + 1, now.plus(waitAfter(count + 1)), true);
        }

        Tries without(Instant now) {
            return new Tries(count - 1, now, true);
        }

        private static Duration waitAfter(int count) {
            if (count < FREE_TRIES) {
                return Duration.ZERO;
            }
            var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 10));
            return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        }
    }
}
