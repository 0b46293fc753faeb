package vn.giaplai.signing;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a batch is; keeps a listener that throws from ending it. */
final class BatchProgress implements Consumer<BatchOutcome> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchProgress.class);

    private final BatchListener listener;
    private int signed;
    private int failed;
    private int untold;

    BatchProgress(BatchListener listener) {
        this.listener = listener;
    }

    @Override
    public void accept(BatchOutcome outcome) {
        if (outcome.signed().isPresent()) {
            signed++;
        } else {
            failed++;
        }
        try {
            listener.finished(outcome);
        } catch (RuntimeException problem) {
            untold++;
            LOG.error("listener failed for document {}", outcome.id(), problem);
        }
    }

    boolean isStopped() {
        try {
            return listener.stopRequested();
        } catch (RuntimeException problem) {
            LOG.error("listener failed, the batch stops", problem);
            return true;
        }
    }

    BatchSummary summary(boolean stopped) {
        return new BatchSummary(signed, failed, untold, stopped);
    }
}
