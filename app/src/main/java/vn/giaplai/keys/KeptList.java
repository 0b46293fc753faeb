package vn.giaplai.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A revocation list that is signed at most once a minute, however often it is asked for; at once when somebody is revoked. */
final class KeptList {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Supplier<byte[]> signed;
    private final Clock clock;
    private @Nullable Kept kept;

    KeptList(Supplier<byte[]> signed, Clock clock) {
        this.signed = signed;
        this.clock = clock;
    }

    synchronized byte[] bytes() {
        var now = clock.instant();
        var last = kept;
        if (last == null
                || now.isBefore(last.since())
                || !now.isBefore(last.since().plus(KEPT))) {
            last = new Kept(signed.get(), now);
            kept = last;
        }
        return last.list();
    }

    /** Somebody was revoked. */
    synchronized void renew() {
        kept = null;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    private record Kept(byte[] list, Instant since) {}
}
