package vn.giaplai.results;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.web.UserProblem;

/** The principal's answer to the task of confirming the year-end decisions of a case. */
@Service
public class DecisionConfirmation {

    private final PromotionDecisions decisions;
    private final Results results;
    private final Gradebook gradebook;
    private final ResultsRepository repository;
    private final CasePupils cases;
    private final AskedDecisions asked;
    private final AuditLog audit;
    private final Clock clock;

    DecisionConfirmation(
            PromotionDecisions decisions,
            Results results,
            Gradebook gradebook,
            ResultsRepository repository,
            CasePupils cases,
            AskedDecisions asked,
            AuditLog audit,
            Clock clock) {
        this.decisions = decisions;
        this.results = results;
        this.gradebook = gradebook;
        this.repository = repository;
        this.cases = cases;
        this.asked = asked;
        this.audit = audit;
        this.clock = clock;
    }

    /** Digest of what the rules make of the case's entries now: the page shows it and hands it back. */
    public String fingerprint(CaseNumber caseNumber) {
        return Results.fingerprint(results.assess(cases.classOf(caseNumber), cases.pupilsOf(caseNumber)));
    }

    /**
     * Confirms what the rules propose for every pupil of the case; the case goes on. One act: decisions, ledger and
     * process together or not at all.
     *
     * From then on the entries of these pupils change by correction only, so that their papers say what was confirmed.
     *
     * @param seen the {@link #fingerprint} of what the page showed
     * @throws UserProblem 409 when the case or an entry changed since the page was shown; nothing is stored
     * @throws vn.giaplai.processes.TaskRefused when the task is gone or not this person's
     */
    @Transactional
    public int confirm(TaskId task, CaseNumber caseNumber, PersonCode personCode, String seen) {
        var ref = cases.classOf(caseNumber);
        var pupils = cases.pupilsOf(caseNumber);
        gradebook.hold(ref);
        if (!seen.equals(Results.fingerprint(results.assess(ref, pupils)))) {
            throw new UserProblem(HttpStatus.CONFLICT, "results.confirm.changed");
        }
        results.compute(ref, pupils);
        var proposed = decisions.proposals(ref, pupils);
        if (proposed.size() != pupils.size()) {
            throw new UserProblem(HttpStatus.CONFLICT, "results.confirm.changed");
        }
        var now = clock.instant();
        pupils.forEach(pupil -> repository.put(
                ref, new ConfirmedDecision(pupil, Objects.requireNonNull(proposed.get(pupil)), personCode, now)));
        audit.record(AuditEvent.by(personCode, "decisions-confirmed")
                .inCase(caseNumber.value())
                .about(ref.classCode())
                .with("pupils", pupils.size())
                .with("promoted", count(proposed, Decision.Outcome.PROMOTED))
                .with("summer", count(proposed, Decision.Outcome.SUMMER))
                .with("notPromoted", count(proposed, Decision.Outcome.NOT_PROMOTED)));
        asked.confirmed(task, personCode);
        return pupils.size();
    }

    private static long count(Map<PupilCode, Decision.Outcome> proposed, Decision.Outcome outcome) {
        return proposed.values().stream().filter(outcome::equals).count();
    }
}
