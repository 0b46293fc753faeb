package vn.giaplai.signingdesk;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The slow lane: at most two batches sign at a time, each on one background thread, so that pages keep their latency.
 * Others wait in line. The unlocked key of a batch lives in its thread and nowhere else.
 */
@Component
class BatchRunner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BatchRunner.class);
    private static final int LANES = 2;
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final SigningChunk chunk;
    private final RoundEnd roundEnd;
    private final RunLocks locks;
    private final SigningDeskRepository repository;
    private final RoundRepository rounds;
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES, task -> {
        var thread = new Thread(task, "signing");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });
    private final Map<BatchId, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private volatile boolean closing;

    BatchRunner(
            SigningChunk chunk,
            RoundEnd roundEnd,
            RunLocks locks,
            SigningDeskRepository repository,
            RoundRepository rounds) {
        this.chunk = chunk;
        this.roundEnd = roundEnd;
        this.locks = locks;
        this.repository = repository;
        this.rounds = rounds;
    }

    /** What a crash left behind waits for its PIN again; what a node that lives signs goes on. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        repository.running().forEach((batch, run) -> {
            if (!locks.isHeld(run)) {
                repository.halt(batch, run, "signingdesk.halted.restart");
                LOG.info("batch {} waits for its PIN again", batch);
            }
        });
    }

    /** Rounds that were complete when the node died, before it told the process. */
    @EventListener(ApplicationReadyEvent.class)
    void endWhatIsComplete() {
        rounds.allOpen()
                .forEach(round -> repository
                        .lastSigner(round.id())
                        .ifPresent(signer -> roundEnd.endIfComplete(round.id(), signer)));
    }

    void submit(SigningRun run) {
        var done = new CompletableFuture<Void>();
        running.put(run.batch(), done);
        lanes.execute(() -> {
            try {
                work(run);
            } finally {
                locks.free(run.id());
                running.remove(run.batch(), done);
                done.complete(null);
            }
        });
    }

    /** Waits until no thread signs for the batch here; false when the time is over first. */
    boolean await(BatchId batch, Duration atMost) throws InterruptedException {
        var work = running.get(batch);
        if (work == null) {
            return true;
        }
        try {
            work.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException problem) {
            return true;
        } catch (TimeoutException slow) {
            return false;
        }
    }

    private void work(SigningRun run) {
        var ending = new HashSet<RoundId>();
        try {
            boolean more = true;
            while (more && !closing) {
                var result = chunk.sign(run);
                more = result.more();
                // The manifest goes round by round: one that the chunk no longer touched may be complete.
                var left = new HashSet<>(ending);
                left.removeAll(result.touched());
                end(run, left);
                ending.removeAll(left);
                ending.addAll(result.touched());
            }
            if (closing) {
                repository.halt(run.batch(), run.id(), "signingdesk.halted.restart");
            }
            end(run, ending);
        } catch (RuntimeException problem) {
            LOG.error("batch {} halted", run.batch(), problem);
            repository.halt(run.batch(), run.id(), "signingdesk.halted.error");
        }
    }

    private void end(SigningRun run, Set<RoundId> rounds) {
        rounds.forEach(round -> roundEnd.endIfComplete(round, run.person()));
    }

    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        lanes.shutdown();
        if (!lanes.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
            lanes.shutdownNow();
        }
    }
}
