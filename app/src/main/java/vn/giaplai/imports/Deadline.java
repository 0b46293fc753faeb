package vn.giaplai.imports;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment until which a file may be read; every loop over what a file contains asks it. */
final class Deadline {

    private final LongSupplier nanos;
    private final long end;

    Deadline(LongSupplier nanos, Duration allowed) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + allowed.toNanos();
    }

    static Deadline in(Duration allowed) {
        return new Deadline(System::nanoTime, allowed);
    }

    /** Ends the reading once the time is over. */
    void check() throws FileRefused {
        if (nanos.getAsLong() - end > 0) {
            throw new FileRefused(FindingKind.TOO_SLOW);
        }
    }
}
