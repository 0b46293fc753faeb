package vn.giaplai.transcriptlock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.transcriptlock.TranscriptLockProcess;
import vn.giaplai.school.LeftOut;
import vn.giaplai.school.YearLocks;
import vn.giaplai.transcripts.TranscriptsOfYear;
import vn.giaplai.web.UserProblem;

/** Proposing and deciding the lock of a year. One act is one transaction: process, register and ledger together. */
@Service
public class Locks {

    private final TranscriptLockProcess process;
    private final Cases cases;
    private final YearLocks locks;
    private final TranscriptsOfYear transcripts;
    private final AuditLog audit;

    Locks(TranscriptLockProcess process, Cases cases, YearLocks locks, TranscriptsOfYear transcripts, AuditLog audit) {
        this.process = process;
        this.cases = cases;
        this.locks = locks;
        this.transcripts = transcripts;
        this.audit = audit;
    }

    /**
     * Proposes to lock the transcripts of a school's year.
     *
     * @throws UserProblem 409 when it is locked or proposed already, 422 when no transcript is finished that it would lock
     */
    @Transactional
    public CaseNumber propose(SchoolCode schoolCode, String schoolYear, String reason, PersonCode personCode) {
        if (locks.of(schoolCode, schoolYear).isPresent()) {
            throw new UserProblem(HttpStatus.CONFLICT, "transcript-lock.locked-already", schoolYear);
        }
        demandSomething(schoolYear, transcripts.of(schoolCode, schoolYear));
        try {
            return process.propose(schoolCode, schoolYear, reason, personCode);
        } catch (CaseRefused refused) {
            var existing = refused.existing();
            throw new UserProblem(
                    HttpStatus.CONFLICT,
                    "transcript-lock.proposed-already",
                    schoolYear,
                    existing == null ? "" : existing.value());
        }
    }

    /**
     * The principal locks the year without those named.
     *
     * @return what is unfinished and was not named; when there is any, nothing was decided
     * @throws UserProblem 409 when the one who proposed approves
     */
    @Transactional
    public List<LeftOut> approve(TaskId task, CaseNumber number, Set<String> named, PersonCode personCode) {
        var about = cases.find(number).orElseThrow();
        if (personCode.equals(about.cause().by())) {
            throw new UserProblem(HttpStatus.CONFLICT, "transcript-lock.own-proposal");
        }
        var school = about.about().schoolCode();
        var year = about.about().schoolYear();
        var classes = transcripts.of(school, year);
        var unfinished = classes.stream()
                .flatMap(each -> each.unfinished().stream())
                .map(TranscriptsOfYear.Unfinished::who)
                .toList();
        var forgotten =
                unfinished.stream().filter(each -> !named.contains(each.text())).toList();
        if (!forgotten.isEmpty()) {
            return forgotten;
        }
        demandSomething(year, classes);
        locks.leaveOut(school, year, number.value(), unfinished);
        audit.record(AuditEvent.by(personCode, "lock-approved")
                .inCase(number.value())
                .with("left-out", unfinished.stream().map(LeftOut::text).collect(Collectors.joining(" "))));
        process.decided(task, personCode, true);
        return List.of();
    }

    /** Key of why a lock would take nothing in; empty when it takes something. */
    static Optional<String> nothing(List<TranscriptsOfYear.OfClass> classes) {
        if (classes.stream().anyMatch(each -> each.lockable() > 0)) {
            return Optional.empty();
        }
        return Optional.of(finished(classes) == 0 ? "transcript-lock.nothing" : "transcript-lock.nothing-whole");
    }

    /** Transcripts that count, of whatever class. */
    static int finished(List<TranscriptsOfYear.OfClass> classes) {
        return classes.stream().mapToInt(TranscriptsOfYear.OfClass::issued).sum();
    }

    private static void demandSomething(String year, List<TranscriptsOfYear.OfClass> classes) {
        nothing(classes).ifPresent(key -> {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, key, year, finished(classes));
        });
    }

    /** The principal does not lock the year; who proposed may take the proposal back this way. */
    @Transactional
    public void refuse(TaskId task, CaseNumber number, String reason, PersonCode personCode) {
        audit.record(
                AuditEvent.by(personCode, "lock-refused").inCase(number.value()).with("reason", reason));
        process.decided(task, personCode, false);
    }
}
