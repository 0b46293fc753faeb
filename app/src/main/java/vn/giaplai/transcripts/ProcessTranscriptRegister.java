package vn.giaplai.transcripts;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Documents;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.ClassTranscripts;
import vn.giaplai.processes.transcriptsignoff.RenderOutcome;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.RoundPlan;
import vn.giaplai.processes.transcriptsignoff.TranscriptRegister;
import vn.giaplai.results.PromotionDecisions;
import vn.giaplai.results.Results;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;

/** What the sign-off process asks of the register of transcripts; every act writes the ledger in its transaction. */
@Service
class ProcessTranscriptRegister implements TranscriptRegister {

    private final Cases cases;
    private final SchoolRegister school;
    private final StillToEnter entries;
    private final SubjectRounds rounds;
    private final Results results;
    private final PromotionDecisions decisions;
    private final TranscriptPapers papers;
    private final Documents documents;
    private final ReturnNotices returns;
    private final AuditLog audit;

    ProcessTranscriptRegister(
            Cases cases,
            SchoolRegister school,
            StillToEnter entries,
            SubjectRounds rounds,
            Results results,
            PromotionDecisions decisions,
            TranscriptPapers papers,
            Documents documents,
            ReturnNotices returns,
            AuditLog audit) {
        this.cases = cases;
        this.school = school;
        this.entries = entries;
        this.rounds = rounds;
        this.results = results;
        this.decisions = decisions;
        this.papers = papers;
        this.documents = documents;
        this.returns = returns;
        this.audit = audit;
    }

    @Override
    public List<PupilCode> pupils(ClassTranscripts transcripts) {
        var ref = new ClassRef(transcripts.schoolCode(), transcripts.schoolYear(), transcripts.classCode());
        return school.pupils(ref).stream().map(Pupil::code).toList();
    }

    @Override
    @Transactional
    public void started(Case started) {
        audit.record(CaseEvents.started(started));
    }

    @Override
    public List<Responsible> missing(CaseNumber caseNumber) {
        return entries.of(get(caseNumber), cases.pupils(caseNumber));
    }

    @Override
    @Transactional
    public void computeResults(CaseNumber caseNumber) {
        results.compute(ClassOfCase.of(get(caseNumber)), cases.pupils(caseNumber));
    }

    @Override
    public boolean decisionsToConfirm(CaseNumber caseNumber) {
        return !decisions
                .toConfirm(ClassOfCase.of(get(caseNumber)), cases.pupils(caseNumber))
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
        return rounds.of(ClassOfCase.of(get(caseNumber)));
    }

    @Override
    @Transactional
    public void pupilLeft(CaseNumber from, PupilCode pupilCode, Case own) {
        var reason = own.cause().words();
        documents.ofCase(from.value(), TranscriptKind.TRANSCRIPT, pupilCode).ifPresent(paper -> {
            documents.withdraw(paper.id(), reason);
            returns.returned(paper.id(), own);
        });
        CaseEvents.left(own.cause())
                .ifPresent(event -> audit.record(event.inCase(from.value())
                        .about(pupilCode)
                        .with("own", own.number())
                        .with("reason", reason)));
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

    private void end(CaseNumber caseNumber, String action) {
        audit.record(CaseEvents.ended(get(caseNumber), action)
                .with("pupils", cases.pupils(caseNumber).size()));
    }

    private Case get(CaseNumber caseNumber) {
        return cases.find(caseNumber)
                .orElseThrow(() -> new IllegalStateException("case not registered: " + caseNumber));
    }
}
