package vn.giaplai.verification;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import vn.giaplai.web.UserProblem;

/**
 * The quick validation behind a door that only two visitors pass at a time and nobody for longer than five seconds, so
 * that no file can keep the school's own work waiting.
 */
@Component
class QuickCheck {

    private static final Logger LOG = LoggerFactory.getLogger(QuickCheck.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 6;
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final TrustAnchors anchors;
    /** In real time whatever the clock of the processes says, as signatures are. */
    private final SignatureValidator validator = new SignatureValidator(Clock.systemUTC());

    private final ThreadPoolExecutor door =
            new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                var thread = new Thread(task, "verification");
                thread.setDaemon(true);
                thread.setPriority(Thread.MIN_PRIORITY);
                return thread;
            });

    QuickCheck(TrustAnchors anchors) {
        this.anchors = anchors;
        door.allowCoreThreadTimeOut(true);
    }

    /** Validates. Refuses with a sentence what is no PDF, encrypted, beyond the bounds, or takes too long. */
    ValidationReport validate(byte[] pdf) {
        try {
            var running = door.submit(() -> validator.validate(pdf, anchors, Depth.QUICK));
            try {
                return running.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                running.cancel(true);
            }
        } catch (RejectedExecutionException full) {
            throw new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "verification.refused.busy");
        } catch (TimeoutException endless) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "verification.refused.too-complex");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UserProblem(HttpStatus.SERVICE_UNAVAILABLE, "verification.refused.busy");
        } catch (ExecutionException failed) {
            throw refusal(failed.getCause());
        }
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
    }
}
