package vn.giaplai.web;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body that has to keep a pace: the time that its reader waited for it may not be more than a time to begin and what its
 * bytes take at the slowest rate. How long a single read waits is the container's own limit.
 */
final class BodyPace implements InputBuffer {

    /** It came too slowly; whoever reads it gets no more of it. */
    static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1L;

        TooSlow(long bytes, Duration waited) {
            super("a body of which %d bytes came in %d s".formatted(bytes, waited.toSeconds()));
        }
    }

    private final InputBuffer body;
    private final Duration toBegin;
    private final int bytesPerSecond;
    private final LongSupplier nanoTime;
    private long waited;
    private long bytes;

    BodyPace(InputBuffer body, Duration toBegin, int bytesPerSecond, LongSupplier nanoTime) {
        this.body = body;
        this.toBegin = toBegin;
        this.bytesPerSecond = bytesPerSecond;
        this.nanoTime = nanoTime;
    }

    @Override
    public int doRead(ApplicationBufferHandler into) throws IOException {
        ensureInTime();
        long asked = nanoTime.getAsLong();
        int count = body.doRead(into);
        waited += nanoTime.getAsLong() - asked;
        bytes += Math.max(0, count);
        if (count >= 0) {
            ensureInTime();
        }
        return count;
    }

    private void ensureInTime() throws TooSlow {
        long allowed = toBegin.toNanos() + Duration.ofSeconds(1).toNanos() * bytes / bytesPerSecond;
        if (waited > allowed) {
            throw new TooSlow(bytes, Duration.ofNanos(waited));
        }
    }

    @Override
    public int available() {
        return body.available();
    }
}
