package vn.giaplai.signingdesk;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The slow lane: two background threads sign, so that pages keep their latency. Both work at every batch, chunk by chunk
 * in turn, so that a large batch does not keep a small one waiting, and one signs while the other commits. The unlocked
 * key of a batch lives in its work here and nowhere else.
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
    private final Map<BatchId, Work> running = new ConcurrentHashMap<>();
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

    /** A batch that is being signed, and the rounds in which something was signed that were not looked at since. */
    private record Work(SigningRun run, AtomicInteger workers, Set<RoundId> touched, CompletableFuture<Void> done) {

        Work(SigningRun run) {
            this(run, new AtomicInteger(LANES), ConcurrentHashMap.newKeySet(), new CompletableFuture<>());
        }
    }

    void submit(SigningRun run) {
        var work = new Work(run);
        running.put(run.batch(), work);
        for (int worker = 0; worker < LANES; worker++) {
            lanes.execute(() -> step(work));
        }
    }

    /** One chunk, then to the end of the line; the last worker that finds nothing more closes the work. */
    private void step(Work work) {
        boolean more = false;
        try {
            more = signedMore(work);
        } finally {
            if (more) {
                lanes.execute(() -> step(work));
            } else if (work.workers().decrementAndGet() == 0) {
                close(work);
            }
        }
    }

    private void close(Work work) {
        try {
            end(work, Set.of());
        } finally {
            locks.free(work.run().id());
            running.remove(work.run().batch(), work);
            work.done().complete(null);
        }
    }

    private boolean signedMore(Work work) {
        var run = work.run();
        try {
            if (closing) {
                repository.halt(run.batch(), run.id(), "signingdesk.halted.restart");
                return false;
            }
            var result = chunk.sign(run);
            work.touched().addAll(result.touched());
            if (result.more()) {
                // The manifest goes round by round: one that this chunk no longer touched may be complete.
                end(work, result.touched());
            }
            return result.more();
        } catch (RuntimeException problem) {
            LOG.error("batch {} halted", run.batch(), problem);
            repository.halt(run.batch(), run.id(), "signingdesk.halted.error");
            return false;
        }
    }

    /** Ends what is complete of the rounds that were touched, but for those where signing goes on. */
    private void end(Work work, Set<RoundId> goingOn) {
        for (var round : work.touched()) {
            // Taken out before it is looked at: whoever signs in it meanwhile puts it back.
            if (!goingOn.contains(round) && work.touched().remove(round)) {
                roundEnd.endIfComplete(round, work.run().person());
            }
        }
    }

    /** Waits until no thread signs for the batch here; false when the time is over first. */
    boolean await(BatchId batch, Duration atMost) throws InterruptedException {
        var work = running.get(batch);
        if (work == null) {
            return true;
        }
        try {
            work.done().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException problem) {
            return true;
        } catch (TimeoutException slow) {
            return false;
        }
    }

    /** What is running sees that the node closes and halts after its chunk. */
    @Override
    public void destroy() throws InterruptedException {
        closing = true;
        var all = running.values().stream().map(Work::done).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).get(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("{} signing batches did not end in {} s", running.size(), FAREWELL.toSeconds());
        }
        lanes.shutdownNow();
    }
}
