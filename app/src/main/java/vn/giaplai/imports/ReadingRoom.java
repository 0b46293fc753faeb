package vn.giaplai.imports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.web.UserProblem;

/** Where files are read, two at a time: what one may take of memory and time is limited, and so is what all take. */
@Component
class ReadingRoom {

    static final int SEATS = 2;

    private static final Duration WAITING = Duration.ofSeconds(5);

    private final Semaphore seats;
    private final Duration waiting;

    ReadingRoom() {
        this(SEATS, WAITING);
    }

    ReadingRoom(int seats, Duration waiting) {
        this.seats = new Semaphore(seats, true);
        this.waiting = waiting;
    }

    /**
     * Gives a turn at a file, in which its bytes are taken and read; 503 if all seats stay taken. Never within a
     * transaction: reading needs no connection.
     */
    <T> T seated(Supplier<T> turn) {
        take();
        try {
            return turn.get();
        } finally {
            seats.release();
        }
    }

    private void take() {
        boolean taken = false;
        try {
            taken = seats.tryAcquire(waiting.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            throw new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "imports.busy");
        }
    }
}
