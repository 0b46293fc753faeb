package vn.giaplai.signingdesk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.LockedDocument;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.signingdesk.PaperSigning.Place;

/**
 * Signs the next papers of a batch. Appended revisions, outcomes and audit events of one chunk commit together or not at
 * all, so a crash between any two steps loses nothing and doubles nothing: what did not commit is still waiting. Several
 * workers may sign chunks of one batch at a time: each holds the lines of the manifest and the papers it has in hand.
 */
@Component
class SigningChunk {

    private static final int LINES = 25;

    private final SigningDeskRepository repository;
    private final RoundRepository rounds;
    private final Signatories signatories;
    private final Documents documents;
    private final AuditLog audit;
    private final Clock clock;

    SigningChunk(
            SigningDeskRepository repository,
            RoundRepository rounds,
            Signatories signatories,
            Documents documents,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.signatories = signatories;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a chunk did: the rounds it signed in, and whether the run goes on. */
    record Result(boolean more, Set<RoundId> touched) {
        static final Result END = new Result(false, Set.of());
    }

    /**
     * Signs the next papers, unless the run was stopped or nothing is left. A run that is stopped while the chunk signs
     * stores nothing of it: whether it may is asked last, so that nobody who stops a batch waits for signatures. Nor does
     * one during which the right to sign ended; the next finds it so and says it of each paper.
     */
    @Transactional
    public Result sign(SigningRun run) {
        if (!repository.isRunning(run.batch(), run.id())) {
            return Result.END;
        }
        var items = next(run);
        if (items.isEmpty()) {
            finish(run);
            return Result.END;
        }
        var touched = items.stream().map(SigningItem::roundId).collect(Collectors.toSet());
        var places = places(run.person(), touched);
        var signing = new PaperSigning(run, places);
        var locked = locked(items);
        byPaper(items).forEach((id, ofPaper) -> signing.sign(locked.get(id), ofPaper));
        documents.appendAll(signing.revisions());
        repository.write(run.batch(), signing.outcomes(), clock.instant());
        audit.recordAll(signing.events());
        if (hasLostARight(run.person(), places)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Result(true, Set.of());
        }
        if (!repository.lockRunning(run.batch(), run.id())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Result.END;
        }
        return new Result(true, touched);
    }

    /** What nobody has in hand; else what the others let go, so that whoever finds nothing knows that all is done. */
    private List<SigningItem> next(SigningRun run) {
        var items = repository.next(run.batch(), LINES);
        return items.isEmpty() ? repository.left(run.batch(), LINES) : items;
    }

    private void finish(SigningRun run) {
        if (!repository.lockRunning(run.batch(), run.id())) {
            return;
        }
        repository.finish(run.batch(), clock.instant());
        var counts = repository.counts(run.batch());
        audit.record(AuditEvent.by(run.person(), "signing-batch-finished")
                .with("batch", run.batch())
                .with("signed", counts.getOrDefault(ItemOutcome.SIGNED, 0))
                .with("left", counts.getOrDefault(ItemOutcome.LEFT_BATCH, 0))
                .with("failed", counts.getOrDefault(ItemOutcome.FAILED, 0)));
    }

    /** Asked anew for each chunk: an assignment that ended meanwhile ends the right to sign. */
    private Map<RoundId, Place> places(PersonCode person, Set<RoundId> touched) {
        var places = new HashMap<RoundId, Place>();
        for (var id : touched) {
            var round = rounds.find(id).orElseThrow();
            var signatory = signatories.of(person, round);
            places.put(
                    id, new Place(round, signatory, signatory.acting() != null && signatories.maySign(person, round)));
        }
        return places;
    }

    private boolean hasLostARight(PersonCode person, Map<RoundId, Place> places) {
        places.values().forEach(place -> signatories.hold(place.signatory()));
        return places.values().stream().anyMatch(place -> place.entitled() && !signsStill(person, place));
    }

    /** By the same right as when the blocks were written: a later decision writes blocks of its own. */
    private boolean signsStill(PersonCode person, Place place) {
        return signatories.maySign(person, place.round())
                && Objects.equals(
                        place.signatory().acting(),
                        signatories.of(person, place.round()).acting());
    }

    private Map<DocumentId, LockedDocument> locked(List<SigningItem> items) {
        var ids = items.stream().map(SigningItem::documentId).distinct().toList();
        return documents.lock(ids).stream()
                .collect(Collectors.toMap(locked -> locked.document().id(), Function.identity()));
    }

    private static Map<DocumentId, List<SigningItem>> byPaper(List<SigningItem> items) {
        var papers = new LinkedHashMap<DocumentId, List<SigningItem>>();
        items.forEach(item -> papers.computeIfAbsent(item.documentId(), id -> new ArrayList<>())
                .add(item));
        return papers;
    }
}
