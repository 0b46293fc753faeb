package vn.giaplai.signing.internal.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;

/**
 * What reading one file may cost; beyond it the file is refused as unsupported. Time is that of the reading thread on the
 * processor, so that a busy machine refuses no honest file. To be used by one thread.
 */
public final class ReadBudget {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LARGEST_FILE = 128 << 20;
    private static final int MOST_OBJECTS = 3_000_000;
    private static final long MOST_INFLATED = 96L << 20;
    private static final int LARGEST_STREAM = 32 << 20;
    private static final int OBJECTS_BETWEEN_LOOKS = 1024;

    private final long deadline;
    private long inflated;
    private int objects;

    private ReadBudget(Duration time) {
        deadline = THREADS.getCurrentThreadCpuTime() + time.toNanos();
    }

    /** A budget for a file of this size, for this much processor time. */
    public static ReadBudget forFile(int bytes, Duration time) {
        if (bytes > LARGEST_FILE) {
            throw beyond("file larger than " + LARGEST_FILE + " bytes");
        }
        return new ReadBudget(time);
    }

    /** Counts values read. */
    public void spendObject() {
        objects++;
        if (objects > MOST_OBJECTS) {
            throw beyond("more than " + MOST_OBJECTS + " objects");
        }
        if (objects % OBJECTS_BETWEEN_LOOKS == 0) {
            checkTime();
        }
    }

    /** Counts decompressed bytes of one stream, whose total so far is given. */
    void spendInflated(int more, int ofThisStream) {
        inflated += more;
        if (inflated > MOST_INFLATED || ofThisStream > LARGEST_STREAM) {
            throw beyond("streams decompress to too many bytes");
        }
        checkTime();
    }

    /** Refuses the file when its time is up. */
    public void checkTime() {
        if (THREADS.getCurrentThreadCpuTime() > deadline) {
            throw beyond("reading takes too long");
        }
    }

    private static SigningException beyond(String what) {
        return new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, what);
    }
}
