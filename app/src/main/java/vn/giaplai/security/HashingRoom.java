package vn.giaplai.security;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.giaplai.web.Seats;
import vn.giaplai.web.UserProblem;

/**
 * Where passwords and codes are hashed, a few at a time: each takes 16 MB for as long as it lasts, and nobody is to fill the
 * memory by asking for many at once. Others wait a moment in a line; whoever finds the line full, or waits too long, is told
 * to try again.
 */
final class HashingRoom implements PasswordEncoder {

    static final int SEATS = 4;
    /** A whole staff that comes at once. */
    static final int LINE = 100;

    private static final Duration WAITING = Duration.ofSeconds(5);

    private final PasswordEncoder hashes;
    private final Seats seats;

    HashingRoom(PasswordEncoder hashes) {
        this(hashes, SEATS, LINE, WAITING);
    }

    /** @param line how many may wait at the same time, each that long */
    HashingRoom(PasswordEncoder hashes, int seats, int line, Duration waiting) {
        this.hashes = hashes;
        this.seats = new Seats(seats, line, waiting, Full::new);
    }

    /** No seat: nothing was looked at. */
    @SuppressWarnings("serial") // lives as long as the request
    static final class Full extends UserProblem {

        Full() {
            super(HttpStatus.SERVICE_UNAVAILABLE, "security.hashing.busy");
        }
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return seats.<@Nullable String>seated(() -> hashes.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return seated(() -> hashes.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return hashes.upgradeEncoding(hash);
    }

    /** Does that in a seat. Throws {@link Full}. */
    <T> T seated(Supplier<T> work) {
        return seats.seated(work);
    }

    /** Whether every seat is taken. */
    boolean isFull() {
        return seats.isFull();
    }

    /** How many stand in the line. */
    int waiting() {
        return seats.waiting();
    }
}
