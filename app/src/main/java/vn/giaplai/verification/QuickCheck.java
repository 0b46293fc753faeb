package vn.giaplai.verification;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.SignatureValidator;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.signing.ValidationReport;
import vn.giaplai.web.Networks;
import vn.giaplai.web.Seats;
import vn.giaplai.web.UserProblem;

/**
 * The quick validation behind a door that few visitors pass at a time and nobody for longer than five seconds of work, so
 * that no file can keep the school's own work waiting. One address (IPv6: network) never takes all the places, and papers that the school
 * issued have a door of their own.
 */
@Component
class QuickCheck {

    private static final Logger LOG = LoggerFactory.getLogger(QuickCheck.class);
    private static final int AT_ONCE = 3;
    private static final int PER_ADDRESS = 2;
    private static final int WAITING = 6;
    private static final int OWN_AT_ONCE = 2;
    private static final int OWN_WAITING = 40;
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final TrustAnchors anchors;
    /** In real time whatever the clock of the processes says, as signatures are. */
    private final SignatureValidator anybodys = new SignatureValidator(Clock.systemUTC());

    private final SignatureValidator ours = anybodys.forOwnPapers();
    private final ThreadPoolExecutor door = door("verification", AT_ONCE, WAITING);
    private final ThreadPoolExecutor ownDoor = door("own-paper", OWN_AT_ONCE, OWN_WAITING);
    /** As many files of strangers lie in memory. */
    private final Seats seats = new Seats(AT_ONCE, WAITING, AT_MOST, QuickCheck::busy);
    /** By network. */
    private final Map<String, Integer> inside = new ConcurrentHashMap<>();

    QuickCheck(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    private static ThreadPoolExecutor door(String name, int atOnce, int waiting) {
        var door = new ThreadPoolExecutor(
                atOnce, atOnce, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), task -> {
                    var thread = new Thread(task, name);
                    thread.setDaemon(true);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                });
        door.allowCoreThreadTimeOut(true);
        return door;
    }

    /**
     * Gives somebody at this address a turn at a file, in which its bytes are taken, looked up and validated. Refuses with
     * a sentence who has two already, and everybody while all seats stay taken.
     */
    <T> T seated(String address, Supplier<T> turn) {
        var network = Networks.of(address);
        if (inside.merge(network, 1, Integer::sum) > PER_ADDRESS) {
            leave(network);
            throw new UserProblem(HttpStatus.TOO_MANY_REQUESTS, "verification.refused.one-by-one");
        }
        try {
            return seats.seated(turn);
        } finally {
            leave(network);
        }
    }

    /** How many wait for a seat. */
    int waiting() {
        return seats.waiting();
    }

    /**
     * Validates what somebody handed in, who has a seat; of papers of ours, whatever came to them later is a change. Refuses
     * with a sentence what is no PDF, encrypted, beyond the bounds, or takes too long.
     */
    ValidationReport validate(byte[] pdf, boolean isOurs) {
        return validate(door, isOurs ? ours : anybodys, () -> pdf);
    }

    /** Validates a paper that the school issued, as it lies in its archive, which is asked when it is its turn. */
    ValidationReport validateOwn(Supplier<byte[]> pdf) {
        return validate(ownDoor, ours, pdf);
    }

    private void leave(String network) {
        inside.computeIfPresent(network, (each, count) -> count > 1 ? count - 1 : null);
    }

    private ValidationReport validate(ThreadPoolExecutor through, SignatureValidator validator, Supplier<byte[]> pdf) {
        var begun = new AtomicBoolean();
        try {
            var running = through.submit(() -> {
                begun.set(true);
                return validator.validate(pdf.get(), anchors, Depth.QUICK);
            });
            try {
                return running.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                // Interrupted, the validation ends at its next look at its budget.
                running.cancel(true);
                through.purge();
            }
        } catch (RejectedExecutionException full) {
            throw busy();
        } catch (TimeoutException endless) {
            throw begun.get()
                    ? new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "verification.refused.too-complex")
                    : busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        }
    }

    private static UserProblem busy() {
        return new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "verification.refused.busy");
    }

    private static UserProblem refusal(@Nullable Throwable cause) {
        if (cause instanceof SigningException known) {
            return new UserProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    known.failure() == SigningFailure.DOCUMENT_UNSUPPORTED
                            ? "verification.refused.unsupported"
                            : "verification.refused.broken");
        }
        LOG.warn("a file handed in for verification could not be read", cause);
        return new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "verification.refused.broken");
    }

    @PreDestroy
    void close() {
        door.shutdownNow();
        ownDoor.shutdownNow();
    }
}
