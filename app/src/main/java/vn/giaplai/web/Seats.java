package vn.giaplai.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A room with few seats for work that takes much memory or time: what one visitor may take is limited, and so is what all
 * take together. Others wait a moment in a line; whoever finds the line full, or waits too long, is told so before anything
 * was looked at.
 */
public final class Seats {

    private final Semaphore seats;
    private final int line;
    private final Duration waiting;
    private final Supplier<? extends UserProblem> full;

    /**
     * @param line how many may wait at the same time, each that long
     * @param full what is told to whoever gets no seat
     */
    public Seats(int seats, int line, Duration waiting, Supplier<? extends UserProblem> full) {
        this.seats = new Semaphore(seats, true);
        this.line = line;
        this.waiting = waiting;
        this.full = full;
    }

    /** Does that in a seat; never within a transaction, which would hold its connection while it waits. */
    public <T extends @Nullable Object> T seated(Supplier<T> work) {
        take();
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }

    /** Whether every seat is taken. */
    public boolean isFull() {
        return seats.availablePermits() == 0;
    }

    /** How many stand in the line. */
    public int waiting() {
        return seats.getQueueLength();
    }

    private void take() {
        boolean taken = false;
        try {
            taken = seats.getQueueLength() < line && seats.tryAcquire(waiting.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            throw full.get();
        }
    }
}
