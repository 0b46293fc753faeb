package vn.giaplai.transcripts;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.DocumentKind;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.transcriptsignoff.MissingEntry;
import vn.giaplai.processes.transcriptsignoff.OpenedCase;
import vn.giaplai.processes.transcriptsignoff.RenderOutcome;
import vn.giaplai.processes.transcriptsignoff.RoundPlan;
import vn.giaplai.processes.transcriptsignoff.TranscriptRegister;
import vn.giaplai.results.PromotionDecisions;
import vn.giaplai.results.Results;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.templates.SignatureFieldName;

/** What the sign-off process asks of the register of transcripts; every act writes the ledger in its transaction. */
@Service
class ProcessTranscriptRegister implements TranscriptRegister {

    private final TranscriptRepository repository;
    private final SchoolRegister school;
    private final MissingForCase missing;
    private final SubjectRounds rounds;
    private final Results results;
    private final PromotionDecisions decisions;
    private final TranscriptPapers papers;
    private final LockPapers lockPapers;
    private final Documents documents;
    private final AuditLog audit;
    private final Clock clock;

    ProcessTranscriptRegister(
            TranscriptRepository repository,
            SchoolRegister school,
            MissingForCase missing,
            SubjectRounds rounds,
            Results results,
            PromotionDecisions decisions,
            TranscriptPapers papers,
            LockPapers lockPapers,
            Documents documents,
            AuditLog audit,
            Clock clock) {
        this.repository = repository;
        this.school = school;
        this.missing = missing;
        this.rounds = rounds;
        this.results = results;
        this.decisions = decisions;
        this.papers = papers;
        this.lockPapers = lockPapers;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void opened(OpenedCase opened) {
        var number = opened.caseNumber().value();
        if (repository.find(number).isPresent()) {
            return;
        }
        var running = caseOf(opened);
        if (running.kind() == CaseKind.PUPIL) {
            endOwnCaseBefore(running);
        }
        repository.insert(running);
        repository.insertPupils(number, pupilsFor(running));
        var event = running.startedBy() == null
                ? AuditEvent.bySystem("case-started")
                : AuditEvent.by(running.startedBy(), "case-started");
        audit.record(event.inCase(number)
                .about(about(running))
                .with("kind", running.kind())
                .with("cause", running.cause())
                .with("reason", running.reason()));
    }

    private TranscriptCase caseOf(OpenedCase opened) {
        var place = opened.place();
        var kind = place.classCode() == null
                ? CaseKind.LOCK
                : opened.pupilCode() == null ? CaseKind.CLASS : CaseKind.PUPIL;
        return new TranscriptCase(
                opened.caseNumber().value(),
                kind,
                place.schoolCode(),
                place.schoolYear(),
                place.classCode(),
                opened.pupilCode(),
                opened.text(),
                opened.reason().name(),
                null,
                opened.by() == null ? null : opened.by().value(),
                clock.instant(),
                null);
    }

    /** A pupil who is sent back again starts anew: the own case before is over. */
    private void endOwnCaseBefore(TranscriptCase running) {
        repository.ofYear(running.schoolCode(), running.schoolYear()).stream()
                .filter(before -> before.running() && Objects.equals(before.pupilCode(), running.pupilCode()))
                .forEach(before -> repository.complete(before.caseNumber(), clock.instant()));
    }

    private List<String> pupilsFor(TranscriptCase running) {
        if (running.kind() == CaseKind.LOCK) {
            return List.of();
        }
        if (running.pupilCode() != null) {
            return List.of(running.pupilCode());
        }
        var alone = repository.runningAlone(running.schoolCode(), running.schoolYear());
        return school.pupils(running.classRef()).stream()
                .map(Pupil::code)
                .filter(code -> !alone.contains(code))
                .toList();
    }

    private static String about(TranscriptCase running) {
        return Optional.ofNullable(running.pupilCode())
                .or(() -> Optional.ofNullable(running.classCode()))
                .orElse(running.schoolCode());
    }

    @Override
    public int pupils(CaseNumber caseNumber) {
        return codes(caseNumber).size();
    }

    @Override
    public boolean contains(CaseNumber caseNumber, String pupilCode) {
        return codes(caseNumber).contains(pupilCode);
    }

    @Override
    public List<MissingEntry> missing(CaseNumber caseNumber) {
        return missing.of(get(caseNumber), codes(caseNumber));
    }

    @Override
    @Transactional
    public void computeResults(CaseNumber caseNumber) {
        results.compute(get(caseNumber).classRef(), codes(caseNumber));
    }

    @Override
    public boolean decisionsToConfirm(CaseNumber caseNumber) {
        return !decisions
                .toConfirm(get(caseNumber).classRef(), codes(caseNumber))
                .isEmpty();
    }

    @Override
    @Transactional
    public RenderOutcome render(CaseNumber caseNumber) {
        var made = papers.render(get(caseNumber));
        audit.record(AuditEvent.bySystem("transcripts-rendered")
                .inCase(caseNumber.value())
                .with("documents", made.documents())
                .with("refused", made.refused().size()));
        return made;
    }

    @Override
    public List<RoundPlan> subjectRounds(CaseNumber caseNumber) {
        return rounds.of(get(caseNumber).classRef());
    }

    @Override
    @Transactional
    public void pupilLeft(CaseNumber from, String pupilCode, CaseNumber own, String reason) {
        if (!repository.leave(from.value(), pupilCode, own.value(), reason, clock.instant())) {
            return;
        }
        repository.parent(own.value(), from.value());
        var by = Optional.ofNullable(get(own).startedBy());
        documents
                .ofCase(from.value(), DocumentKind.TRANSCRIPT, pupilCode)
                .ifPresent(paper -> documents.withdraw(paper.id(), by.orElse(paper.schoolCode()), reason));
        audit.record(by.map(person -> AuditEvent.by(person, "pupil-returned"))
                .orElseGet(() -> AuditEvent.bySystem("pupil-returned"))
                .inCase(from.value())
                .about(pupilCode)
                .with("own", own)
                .with("reason", reason));
    }

    @Override
    @Transactional
    public void completed(CaseNumber caseNumber) {
        end(caseNumber, "case-completed");
    }

    @Override
    @Transactional
    public void emptied(CaseNumber caseNumber) {
        end(caseNumber, "case-emptied");
    }

    @Override
    @Transactional
    public RenderOutcome renderLockDecision(CaseNumber caseNumber, int version) {
        lockPapers.render(get(caseNumber), version);
        return RenderOutcome.made(1);
    }

    @Override
    @Transactional
    public void lockRejected(CaseNumber caseNumber, String reason) {
        if (repository.complete(caseNumber.value(), clock.instant())) {
            audit.record(AuditEvent.bySystem("lock-rejected")
                    .inCase(caseNumber.value())
                    .with("reason", reason));
        }
    }

    @Override
    @Transactional
    public void locked(CaseNumber caseNumber) {
        var lock = get(caseNumber);
        var decision = documents
                .ofCase(caseNumber.value(), DocumentKind.LOCK_DECISION, null)
                .orElseThrow(() -> new IllegalStateException("no lock decision in case " + caseNumber));
        var signer = documents.revisions(decision.id()).stream()
                .filter(revision -> SignatureFieldName.PRINCIPAL.value().equals(revision.field()))
                .map(revision -> Objects.requireNonNull(revision.signer()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("lock decision unsigned in case " + caseNumber));
        repository.lock(lock.schoolCode(), lock.schoolYear(), decision.id(), signer, clock.instant());
        end(caseNumber, "transcripts-locked");
    }

    private void end(CaseNumber caseNumber, String action) {
        if (repository.complete(caseNumber.value(), clock.instant())) {
            audit.record(AuditEvent.bySystem(action)
                    .inCase(caseNumber.value())
                    .about(about(get(caseNumber)))
                    .with("pupils", codes(caseNumber).size()));
        }
    }

    private TranscriptCase get(CaseNumber caseNumber) {
        return repository
                .find(caseNumber.value())
                .orElseThrow(() -> new IllegalStateException("case not registered: " + caseNumber));
    }

    private List<String> codes(CaseNumber caseNumber) {
        return repository.pupils(caseNumber.value()).stream()
                .filter(CasePupil::inCase)
                .map(CasePupil::pupilCode)
                .toList();
    }
}
