package vn.giaplai.transcriptlock;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.transcriptlock.LockRegister;
import vn.giaplai.school.YearLock;
import vn.giaplai.school.YearLocks;
import vn.giaplai.templates.SignatureFieldName;
import vn.giaplai.transcripts.CaseEvents;

/** What the lock of a year asks for; every act writes the ledger in its transaction. */
@Service
class ProcessLockRegister implements LockRegister {

    private final Cases cases;
    private final LockPapers papers;
    private final YearLocks locks;
    private final Documents documents;
    private final ClassBooks books;
    private final AuditLog audit;
    private final Clock clock;

    ProcessLockRegister(
            Cases cases,
            LockPapers papers,
            YearLocks locks,
            Documents documents,
            ClassBooks books,
            AuditLog audit,
            Clock clock) {
        this.cases = cases;
        this.papers = papers;
        this.locks = locks;
        this.documents = documents;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void proposed(Case proposed) {
        audit.record(CaseEvents.started(proposed));
    }

    @Override
    @Transactional
    public void renderDecision(CaseNumber caseNumber, int version) {
        papers.render(get(caseNumber), version);
    }

    @Override
    @Transactional
    public void locked(CaseNumber caseNumber) {
        var decision = documents
                .ofCase(caseNumber.value(), LockDecisionKind.LOCK_DECISION, null)
                .orElseThrow(() -> new IllegalStateException("no lock decision in case " + caseNumber));
        var signer = documents.revisions(decision.id()).stream()
                .filter(revision -> SignatureFieldName.PRINCIPAL.value().equals(revision.field()))
                .flatMap(
                        revision -> revision.signer() instanceof PersonCode person ? Stream.of(person) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("lock decision unsigned in case " + caseNumber));
        var about = get(caseNumber).about();
        books.hold(about.schoolCode(), about.schoolYear());
        locks.lock(
                about.schoolCode(),
                about.schoolYear(),
                new YearLock(decision.id().value(), signer, clock.instant()));
        audit.record(AuditEvent.bySystem("transcripts-locked")
                .inCase(caseNumber.value())
                .about(about.schoolCode()));
    }

    private Case get(CaseNumber caseNumber) {
        return cases.find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("case not registered: " + caseNumber));
    }
}
