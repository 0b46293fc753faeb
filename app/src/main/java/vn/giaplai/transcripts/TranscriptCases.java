package vn.giaplai.transcripts;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.transcriptsignoff.ClassTranscripts;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.YearLocks;
import vn.giaplai.web.UserProblem;

/** Beginning cases and answering their tasks. One act is one transaction: process, register and ledger together. */
@Service
public class TranscriptCases {

    private final TranscriptSignoffProcess process;
    private final Cases book;
    private final YearLocks locks;
    private final AuditLog audit;

    TranscriptCases(TranscriptSignoffProcess process, Cases book, YearLocks locks, AuditLog audit) {
        this.process = process;
        this.book = book;
        this.locks = locks;
        this.audit = audit;
    }

    /**
     * Starts the sign-off of a class.
     *
     * @throws UserProblem 409 when it runs already, or the year is locked without leaving it out
     */
    @Transactional
    public CaseNumber startClass(ClassRef ref, PersonCode personCode) {
        refuseLocked(ref);
        refuseSigned(ref);
        try {
            return process.startClass(
                    new ClassTranscripts(ref.schoolCode(), ref.schoolYear(), ref.classCode()), personCode);
        } catch (CaseRefused refused) {
            throw RefusedCases.told(refused, ref.classCode());
        }
    }

    /** A pupil's correction is given to somebody else, with the reason that it had. */
    @Transactional
    public CaseNumber give(Case running, Responsible responsible, PersonCode personCode) {
        var number = running.number();
        var pupil = Objects.requireNonNull(running.about().pupilCode());
        try {
            var own = process.giveCorrection(
                    number, new ReturnedPupil(pupil, running.cause().words(), responsible), personCode);
            audit.record(AuditEvent.by(personCode, "correction-given")
                    .inCase(number.value())
                    .about(pupil)
                    .with("to", responsible.subjectCode() == null ? responsible.role() : responsible.subjectCode())
                    .with("own-case", own));
            return own;
        } catch (CaseRefused refused) {
            throw RefusedCases.told(refused, pupil);
        }
    }

    /** The heads of the school reviewed the papers of a case: those named go back with their reasons, the others on. */
    @Transactional
    public void reviewed(TaskId task, CaseNumber caseNumber, List<ReturnedPupil> returned, PersonCode personCode) {
        audit.record(AuditEvent.by(personCode, "transcripts-reviewed")
                .inCase(caseNumber.value())
                .with("returned", returned.size()));
        process.reviewed(task, personCode, returned);
    }

    /** A class that the lock leaves out is finished after it. */
    private void refuseLocked(ClassRef ref) {
        if (locks.of(ref.schoolCode(), ref.schoolYear()).isPresent() && !locks.leavesOut(ref)) {
            throw new UserProblem(HttpStatus.CONFLICT, "transcripts.locked", ref.schoolYear());
        }
    }

    /** A class is signed as a whole once; after that papers are corrected pupil by pupil. */
    private void refuseSigned(ClassRef ref) {
        var ofClass = CaseSubject.ofClass(ref.schoolCode(), ref.schoolYear(), ref.classCode());
        boolean signed = book.ofYear(TranscriptSignoffProcess.PROCESS, ref.schoolCode(), ref.schoolYear()).stream()
                .filter(each -> each.about().equals(ofClass) && !each.running())
                .anyMatch(each -> !book.pupils(each.number()).isEmpty());
        if (signed) {
            throw new UserProblem(HttpStatus.CONFLICT, "transcripts.start.signed", ref.classCode());
        }
    }
}
