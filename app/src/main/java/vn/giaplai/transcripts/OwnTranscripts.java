package vn.giaplai.transcripts;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptrequest.TranscriptRequestProcess;
import vn.giaplai.processes.transcriptsignoff.PupilTranscript;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.web.UserProblem;

/**
 * Transcripts of a pupil's own: a transfer (nothing to correct), or a correction after signing. The principal decides that
 * one begins (S004 Đ6.3), others ask for it. A pupil whose class is being signed leaves the class's case then and not
 * before; the paper made there is withdrawn.
 */
@Service
public class OwnTranscripts {

    static final String AGREED = "own-transcript-agreed";
    static final String REFUSED = "own-transcript-refused";

    private final TranscriptSignoffProcess signoff;
    private final TranscriptRequestProcess requests;
    private final Cases book;
    private final SchoolRegister school;
    private final AuditLog audit;

    OwnTranscripts(
            TranscriptSignoffProcess signoff,
            TranscriptRequestProcess requests,
            Cases book,
            SchoolRegister school,
            AuditLog audit) {
        this.signoff = signoff;
        this.requests = requests;
        this.book = book;
        this.school = school;
        this.audit = audit;
    }

    /**
     * What is asked for: whose transcript, why, and who corrects first.
     *
     * @param responsible null for a transfer
     */
    public record Wanted(
            ClassRef ref,
            PupilCode pupilCode,
            StartReason why,
            String reason,
            @Nullable Responsible responsible) {

        private PupilTranscript transcript() {
            return new PupilTranscript(ref.schoolCode(), ref.schoolYear(), ref.classCode(), pupilCode);
        }
    }

    /**
     * The principal begins the pupil's own case.
     *
     * @throws UserProblem 409 when the pupil's case runs already, 422 when the pupil is of another class or the cause is
     *     not one that people begin
     */
    @Transactional
    public CaseNumber begin(Wanted wanted, PersonCode principal) {
        refuseOthers(wanted);
        try {
            return signoff.startPupil(
                    wanted.transcript(), wanted.why(), wanted.reason(), wanted.responsible(), principal);
        } catch (CaseRefused refused) {
            throw RefusedCases.told(refused, name(wanted.pupilCode()));
        }
    }

    /**
     * Asks the principal for the pupil's own case.
     *
     * @throws UserProblem as {@link #begin}; also 409 when it was asked for already
     */
    @Transactional
    public CaseNumber ask(Wanted wanted, PersonCode personCode) {
        refuseOthers(wanted);
        try {
            var number =
                    requests.ask(wanted.transcript(), wanted.why(), wanted.reason(), wanted.responsible(), personCode);
            audit.record(CaseEvents.started(book.find(number).orElseThrow()));
            return number;
        } catch (CaseRefused refused) {
            throw isRequest(refused.existing())
                    ? RefusedCases.asked(refused, name(wanted.pupilCode()))
                    : RefusedCases.told(refused, name(wanted.pupilCode()));
        }
    }

    private boolean isRequest(@Nullable CaseNumber existing) {
        return existing != null
                && book.find(existing)
                        .filter(found -> found.process().equals(TranscriptRequestProcess.PROCESS))
                        .isPresent();
    }

    /** The pupil's name, for sentences; the code of somebody unknown. */
    public String name(PupilCode pupilCode) {
        return school.pupil(pupilCode).map(Pupil::fullName).orElse(pupilCode.value());
    }

    /** What was asked for in that case, and by whom. */
    public Case request(CaseNumber number) {
        return book.find(number).orElseThrow();
    }

    /** Who would correct first; empty for a transfer. */
    public Optional<Responsible> corrector(CaseNumber request) {
        return requests.corrector(request);
    }

    /**
     * The principal agrees.
     *
     * @return the pupil's own case
     * @throws UserProblem 409 when a case of the pupil's own has begun meanwhile or the one who asked agrees, 422 when the pupil has changed class
     */
    @Transactional
    public CaseNumber agree(TaskId task, CaseNumber request, PersonCode principal) {
        var asked = book.find(request).orElseThrow();
        if (principal.equals(asked.cause().by())) {
            throw new UserProblem(HttpStatus.CONFLICT, "transcripts.own-request");
        }
        var pupil = Objects.requireNonNull(asked.about().pupilCode());
        refuseOthers(ClassOfCase.of(asked), pupil);
        try {
            var own = requests.agreed(task, principal);
            audit.record(AuditEvent.by(principal, AGREED)
                    .inCase(request.value())
                    .about(pupil)
                    .with("own", own));
            return own;
        } catch (CaseRefused refused) {
            throw RefusedCases.told(refused, name(pupil));
        }
    }

    /** The principal does not agree: nothing happens to the pupil's papers. */
    @Transactional
    public void refuse(TaskId task, CaseNumber request, String reason, PersonCode principal) {
        audit.record(AuditEvent.by(principal, REFUSED)
                .inCase(request.value())
                .about(Objects.requireNonNull(request(request).about().pupilCode()))
                .with("reason", reason));
        requests.refused(task, principal);
    }

    private void refuseOthers(Wanted wanted) {
        if (wanted.why() != StartReason.TRANSFER && wanted.why() != StartReason.CORRECTION) {
            throw Responsibles.notOffered();
        }
        refuseOthers(wanted.ref(), wanted.pupilCode());
    }

    private void refuseOthers(ClassRef ref, PupilCode pupilCode) {
        var there = school.enrolment(ref.schoolCode(), ref.schoolYear(), pupilCode);
        if (there.isEmpty()) {
            throw new UserProblem(HttpStatus.UNPROCESSABLE_CONTENT, "transcripts.pupil.not-of-school", ref.classCode());
        }
        var own = there.get().classRef();
        if (!own.equals(ref)) {
            throw new UserProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "transcripts.pupil.other-class",
                    name(pupilCode),
                    own.classCode(),
                    ref.classCode());
        }
    }
}
