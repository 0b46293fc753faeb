package vn.giaplai.signingdesk;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.documents.Rounds;

/**
 * Tells the process that a round is complete. In a transaction of its own right after the last chunk: what the engine
 * refuses or has to repeat must not undo signatures. If the node dies in between, the next look at the desk or the next
 * start finds the complete round and tells the process then; telling it twice changes nothing.
 */
@Component
class RoundEnd {

    private static final Logger LOG = LoggerFactory.getLogger(RoundEnd.class);
    private static final int ATTEMPTS = 3;

    private final RoundRepository rounds;
    private final SigningDeskRepository items;
    private final DeskRounds desk;
    private final Signatories signatories;
    private final Rounds process;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    RoundEnd(
            RoundRepository rounds,
            SigningDeskRepository items,
            DeskRounds desk,
            Signatories signatories,
            Rounds process,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.desk = desk;
        this.signatories = signatories;
        this.process = process;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends the round if every paper in it is signed, as an act of who signed last. Never throws: the round stays open and is
     * tried again later.
     *
     * @param looking whose act it is where nobody signed here
     */
    void endIfComplete(RoundId id, PersonCode looking) {
        var person = items.lastSigner(id).orElse(looking);
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                transactions.executeWithoutResult(status -> end(id, person));
                return;
            } catch (TaskRefused refused) {
                refused(id, person, refused);
                return;
            } catch (RuntimeException problem) {
                LOG.warn("round {} not ended at attempt {}: {}", id, attempt, problem.toString());
                if (!(problem instanceof TransientDataAccessException) && attempt == ATTEMPTS) {
                    LOG.error("round {} is complete but stays open", id, problem);
                }
            }
        }
    }

    private void end(RoundId id, PersonCode person) {
        var round = rounds.find(id).orElseThrow();
        if (round.finishedAt() != null || desk.unsigned(round) > 0) {
            return;
        }
        process.finished(round.task(), person);
        finished(round, person);
    }

    /** A round whose papers were all taken back is over, and nobody signed it. */
    private void finished(SignatureRound round, PersonCode person) {
        if (rounds.finish(round.id(), clock.instant()) && !desk.papers(round).isEmpty()) {
            var event = AuditEvent.by(person, "round-signed")
                    .inCase(round.caseNumber().value())
                    .with("round", round.round());
            audit.record(signatories.of(person, round).act(event));
        }
    }

    private void refused(RoundId id, PersonCode person, TaskRefused refused) {
        LOG.info("round {}: the process refused its end: {}", id, refused.reason());
        if (refused.reason() == TaskRefused.Reason.NOT_FOUND_OR_DONE) {
            transactions.executeWithoutResult(status -> finished(rounds.find(id).orElseThrow(), person));
        }
    }
}
