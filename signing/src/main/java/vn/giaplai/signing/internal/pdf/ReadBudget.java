package vn.giaplai.signing.internal.pdf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;

/**
 * What reading one file may cost, by its size; beyond it the file is refused as unsupported. Time is that of the reading thread on the
 * processor, so that a busy machine refuses no honest file. To be used by one thread.
 */
public final class ReadBudget {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LARGEST_FILE = 128 << 20;
    private static final int MOST_OBJECTS = 3_000_000;
    private static final int OBJECTS_OF_ANY_FILE = 400_000;
    private static final long MOST_INFLATED = 96L << 20;
    private static final long INFLATED_OF_ANY_FILE = 16L << 20;
    private static final int INFLATED_PER_BYTE = 12;
    private static final long HASHED_OF_ANY_FILE = 64L << 20;
    private static final int HASHED_PER_BYTE = 32;
    private static final long MOST_LOOKUPS = 200_000_000;
    private static final long MOST_EVIDENCE = 48L << 20;
    private static final int LARGEST_STREAM = 32 << 20;
    private static final int OBJECTS_BETWEEN_LOOKS = 1024;

    private final long deadline;
    private final int mostObjects;
    private final long mostInflated;
    private final long mostHashed;
    private long inflated;
    private long hashed;
    private long lookups;
    private long evidence;
    private int steps;
    private int objects;

    private ReadBudget(int bytes, Duration time) {
        mostObjects = (int) Math.min(MOST_OBJECTS, OBJECTS_OF_ANY_FILE + (long) bytes);
        mostInflated = Math.min(MOST_INFLATED, INFLATED_OF_ANY_FILE + (long) INFLATED_PER_BYTE * bytes);
        mostHashed = HASHED_OF_ANY_FILE + (long) HASHED_PER_BYTE * bytes;
        deadline = THREADS.getCurrentThreadCpuTime() + time.toNanos();
    }

    /** A budget for a file of this size, for this much processor time. */
    public static ReadBudget forFile(int bytes, Duration time) {
        if (bytes > LARGEST_FILE) {
            throw beyond("file larger than " + LARGEST_FILE + " bytes");
        }
        return new ReadBudget(bytes, time);
    }

    /** Counts values read. */
    public void spendObject() {
        objects++;
        if (objects > mostObjects) {
            throw beyond("more than " + mostObjects + " objects");
        }
        if (objects % OBJECTS_BETWEEN_LOOKS == 0) {
            checkTime();
        }
    }

    /** Counts decompressed bytes of one stream, whose total so far is given. */
    void spendInflated(int more, int ofThisStream) {
        inflated += more;
        if (inflated > mostInflated || ofThisStream > LARGEST_STREAM) {
            throw beyond("streams decompress to too many bytes");
        }
        checkTime();
    }

    /** Counts bytes hashed. */
    public void spendHashed(int bytes) {
        hashed += bytes;
        if (hashed > mostHashed) {
            throw beyond("too many bytes to hash");
        }
        checkTime();
    }

    /** Counts the subsections that are searched for an object. */
    void spendLookup(int subsections) {
        lookups += subsections;
        if (lookups > MOST_LOOKUPS) {
            throw beyond("cross-reference sections too scattered");
        }
    }

    /** Counts one step of a comparison, which costs time alone. */
    public void spendStep() {
        if (++steps % OBJECTS_BETWEEN_LOOKS == 0) {
            checkTime();
        }
    }

    /** Counts bytes of certificates and revocation data that are parsed. */
    public void spendEvidence(int bytes) {
        evidence += bytes;
        if (evidence > MOST_EVIDENCE) {
            throw beyond("certificates and revocation data of more than " + MOST_EVIDENCE + " bytes");
        }
        checkTime();
    }

    /** Refuses the file when its time is up, or nobody waits for it any more. */
    public void checkTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw beyond("reading was stopped");
        }
        if (THREADS.getCurrentThreadCpuTime() > deadline) {
            throw beyond("reading takes too long");
        }
    }

    private static SigningException beyond(String what) {
        return new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, what);
    }
}
