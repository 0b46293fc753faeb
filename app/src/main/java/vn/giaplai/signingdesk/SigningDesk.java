package vn.giaplai.signingdesk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.keys.KeyRetired;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.signing.BatchSigner;
import vn.giaplai.signing.PadesSigner;

/**
 * Signing many papers with one PIN. {@link #confirm} fixes the list (the manifest is the intent), {@link #start} opens
 * the key once and signs in the background; {@link #stop} keeps what is signed; {@link #start} with the PIN goes on.
 * Exactly once: one open item per paper and field in the whole system, and signature, outcome and ledger commit together.
 */
@Service
public class SigningDesk {

    private final SigningDeskRepository repository;
    private final RoundRepository rounds;
    private final DeskRounds deskRounds;
    private final Signatories signatories;
    private final KeyCustody keys;
    private final BatchRunner runner;
    private final RunLocks locks;
    private final AuditLog audit;
    private final Clock clock;
    private final PadesSigner signer = new PadesSigner();

    SigningDesk(
            SigningDeskRepository repository,
            RoundRepository rounds,
            DeskRounds deskRounds,
            Signatories signatories,
            KeyCustody keys,
            BatchRunner runner,
            RunLocks locks,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.deskRounds = deskRounds;
        this.signatories = signatories;
        this.keys = keys;
        this.runner = runner;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Fixes the list of what a person signs with one PIN; the papers may be of several rounds and classes, all with the
     * same key. Throws {@link SigningProblem} when the list is empty, when one is already on somebody's open list
     * ({@code CONFLICT}), when the person may not sign the round, or when there is no key.
     */
    @Transactional
    public BatchId confirm(PersonCode personCode, List<ChosenPaper> chosen) {
        var byRound = new LinkedHashMap<RoundId, Map<DocumentId, Boolean>>();
        for (var paper : chosen) {
            byRound.computeIfAbsent(paper.roundId(), id -> new LinkedHashMap<>())
                    .put(paper.documentId(), paper.seen());
        }
        var ofRounds = byRound.keySet().stream()
                .map(id -> entitled(id, personCode))
                .sorted(Comparator.comparing(round -> round.caseNumber().value()))
                .toList();
        var items = new ArrayList<SigningItem>();
        for (var round : ofRounds) {
            letSuccessorIn(round);
            items.addAll(items(round, byRound.getOrDefault(round.id(), Map.of()), items.size()));
        }
        if (items.isEmpty()) {
            throw SigningProblem.nothingChosen();
        }
        return insert(personCode, keyFor(personCode, ofRounds), items);
    }

    private BatchId insert(PersonCode personCode, UUID key, List<SigningItem> items) {
        var id = new BatchId(UUID.randomUUID());
        repository.insert(id, personCode, key, clock.instant());
        try {
            repository.insert(id, items);
        } catch (DuplicateKeyException taken) {
            throw SigningProblem.taken();
        }
        audit.record(AuditEvent.by(personCode, "signing-batch-confirmed")
                .with("batch", id)
                .with("items", items.size())
                .with("seen", items.stream().filter(SigningItem::seen).count()));
        return id;
    }

    private List<SigningItem> items(SignatureRound round, Map<DocumentId, Boolean> seen, int from) {
        var items = new ArrayList<SigningItem>();
        for (var paper : deskRounds.papers(round)) {
            var looked = seen.get(paper.document().id());
            if (looked == null || !paper.document().open()) {
                continue;
            }
            int ordinal = from + items.size() + 1;
            round.fields().stream()
                    .filter(field -> !paper.signedFields().contains(field))
                    .forEach(field -> items.add(new SigningItem(
                            paper.document().id(),
                            field,
                            round.id(),
                            paper.baseSha256(),
                            ordinal,
                            looked,
                            ItemOutcome.WAITING,
                            null)));
        }
        return items;
    }

    /** A list that waits for the PIN of somebody who may no longer sign the round does not block the successor. */
    private void letSuccessorIn(SignatureRound round) {
        repository.waitingIn(round.id()).stream()
                .filter(batch -> batch.state() != BatchState.RUNNING && !signatories.maySign(batch.signer(), round))
                .forEach(batch ->
                        repository.letGo(batch.id(), round.id(), "signingdesk.left.successor", clock.instant()));
    }

    private SignatureRound entitled(RoundId id, PersonCode personCode) {
        var round = rounds.find(id).orElseThrow(SigningProblem::unknown);
        signatories.demand(personCode, round);
        return round;
    }

    private UUID keyFor(PersonCode personCode, List<SignatureRound> ofRounds) {
        boolean seal = ofRounds.get(0).seal();
        if (ofRounds.stream().anyMatch(round -> round.seal() != seal)) {
            throw SigningProblem.sealApart();
        }
        return keys.find(owner(personCode, ofRounds.get(0)))
                .orElseThrow(SigningProblem::noKey)
                .id();
    }

    private static Code owner(PersonCode personCode, SignatureRound round) {
        return round.seal() ? round.place().schoolCode() : personCode;
    }

    /**
     * Opens the key with the PIN, tried once, and signs in the background; also goes on after a stop or a crash. Throws
     * {@link vn.giaplai.keys.KeyRefused} when the PIN is wrong or the key may not sign; nothing was signed then. The PIN is
     * wiped in any case.
     */
    public void start(BatchId id, PersonCode personCode, char[] pin) {
        try {
            begin(id, personCode, pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private void begin(BatchId id, PersonCode personCode, char[] pin) {
        var batch = own(id, personCode);
        if (batch.state() == BatchState.FINISHED) {
            throw SigningProblem.finished();
        }
        if (batch.state() == BatchState.RUNNING) {
            throw SigningProblem.running();
        }
        var round = rounds.find(repository.rounds(id).get(0)).orElseThrow();
        var unlocked = round.seal()
                ? keys.unlockSeal(round.place().schoolCode(), personCode, pin)
                : keys.unlock(personCode, pin);
        var run = new SigningRun(UUID.randomUUID(), id, personCode, new BatchSigner(signer, unlocked.key()));
        locks.hold(run.id());
        if (!repository.run(id, run.id(), unlocked.id())) {
            locks.free(run.id());
            throw SigningProblem.running();
        }
        runner.submit(run);
    }

    /** Stops after the papers that are being signed at this moment. What is signed stays signed. */
    @Transactional
    public void stop(BatchId id, PersonCode personCode) {
        own(id, personCode);
        if (repository.stop(id, clock.instant())) {
            audit.record(AuditEvent.by(personCode, "signing-batch-stopped").with("batch", id));
        }
    }

    /** A key that was destroyed signs no further paper; the batch goes on with the PIN of the next one. */
    @EventListener
    @Transactional
    public void stopWith(KeyRetired retired) {
        repository.unfinished(retired.holder()).stream()
                .filter(batch -> retired.key().equals(batch.keyId()))
                .forEach(batch -> stop(batch.id(), retired.holder()));
    }

    /** Gives up what still waits: those papers are free for another list. What is signed stays signed. */
    @Transactional
    public void giveUp(BatchId id, PersonCode personCode) {
        if (own(id, personCode).state() == BatchState.RUNNING) {
            throw SigningProblem.running();
        }
        int free = repository.letGo(id, "signingdesk.left.given-up", clock.instant());
        repository.finish(id, clock.instant());
        audit.record(AuditEvent.by(personCode, "signing-batch-given-up")
                .with("batch", id)
                .with("items", free));
    }

    /** How far the batch is. */
    public BatchProgress progress(BatchId id, PersonCode personCode) {
        return new BatchProgress(own(id, personCode), repository.counts(id));
    }

    /** The manifest with the outcome of each line. */
    public List<SigningItem> items(BatchId id, PersonCode personCode) {
        own(id, personCode);
        return repository.items(id);
    }

    /** A person's batches that are not finished, newest first. */
    public List<SigningBatch> unfinished(PersonCode personCode) {
        return repository.unfinished(personCode);
    }

    /** Waits until nothing signs for the batch on this node, and tells how far it is. */
    public BatchProgress await(BatchId id, PersonCode personCode, Duration atMost) throws InterruptedException {
        runner.await(id, atMost);
        return progress(id, personCode);
    }

    private SigningBatch own(BatchId id, PersonCode personCode) {
        return repository
                .find(id)
                .filter(batch -> batch.signer().equals(personCode))
                .orElseThrow(SigningProblem::unknown);
    }
}
