package vn.giaplai.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try. A right password costs nothing; a school behind one address has room for all its
 * teachers' typing errors. Kept in memory: each node counts for itself, and a restart forgives.
 */
@Component
class RateLimits {

    private static final int WRONG_PER_ACCOUNT = 8;
    private static final int WRONG_PER_ADDRESS = 80;
    private static final int LOOKS_PER_ADDRESS = 120;
    private static final int UPLOADS_PER_ADDRESS = 20;
    /** A class's papers with all their signatures and time stamps. */
    private static final int ANSWERS_PER_ADDRESS = 3000;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW).build();

    /** Takes one attempt of the account and of the address; false when either has none left. */
    boolean attempt(String username, String address) {
        return attempt(username) && address(address).tryConsume(1);
    }

    /** Takes one attempt of the account, by somebody who is signed in already. */
    boolean attempt(String username) {
        return account(username).tryConsume(1);
    }

    void forgive(String username) {
        account(username).addTokens(1);
    }

    /** The attempt was right: gives it back. */
    void forgive(String username, String address) {
        forgive(username);
        address(address).addTokens(1);
    }

    /** Takes one question to the public verification; uploads cost more than looking up a code. */
    boolean verify(String address, boolean upload) {
        return upload
                ? bucket("upload " + address, UPLOADS_PER_ADDRESS).tryConsume(1)
                : bucket("look " + address, LOOKS_PER_ADDRESS).tryConsume(1);
    }

    /** Takes one question to a service that signs its answer. */
    boolean service(String address) {
        return bucket("service " + address, ANSWERS_PER_ADDRESS).tryConsume(1);
    }

    private Bucket account(String username) {
        return bucket("account " + username.toLowerCase(Locale.ROOT), WRONG_PER_ACCOUNT);
    }

    private Bucket address(String address) {
        return bucket("address " + address, WRONG_PER_ADDRESS);
    }

    private Bucket bucket(String key, int capacity) {
        return buckets.get(
                key,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                        .build());
    }
}
