package vn.giaplai.transcripts;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.results.Results;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.web.UserProblem;

/** Shows a pupil's paper as it would be, before it is made. */
@Component
class TranscriptPreview {

    private static final String NO_CASE = "-";

    private final SchoolRegister register;
    private final Results results;
    private final PapersOfClass common;
    private final OnePaper paper;
    private final Cases cases;
    private final AuditLog audit;

    TranscriptPreview(
            SchoolRegister register,
            Results results,
            PapersOfClass common,
            OnePaper paper,
            Cases cases,
            AuditLog audit) {
        this.register = register;
        this.results = results;
        this.common = common;
        this.paper = paper;
        this.cases = cases;
        this.audit = audit;
    }

    /**
     * What the pupil's paper would say if it were made now: marked "BẢN XEM TRƯỚC", without signature fields, stored
     * nowhere.
     *
     * @param reader code of who looks, for the ledger
     * @throws UserProblem when the class, the pupil or somebody who has to sign is missing, or a text cannot be printed
     */
    @Transactional
    public byte[] of(ClassRef ref, PupilCode pupilCode, PersonCode reader) {
        var pupil = register.enrolment(ref.schoolCode(), ref.schoolYear(), pupilCode)
                .filter(enrolment -> enrolment.classRef().equals(ref))
                .flatMap(enrolment -> register.pupil(pupilCode))
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "transcripts.pupil.unknown", ref.classCode()));
        var assessed =
                Objects.requireNonNull(results.assess(ref, List.of(pupilCode)).get(pupilCode));
        var shown = paper.preview(common.of(ref), pupil, presentCase(ref, pupilCode), assessed);
        audit.record(AuditEvent.by(reader, "transcript-previewed").about(pupilCode));
        return shown;
    }

    /** The case in which the pupil's newest paper is or will be made. */
    private String presentCase(ClassRef ref, PupilCode pupilCode) {
        return cases
                .membersOfClass(TranscriptSignoffProcess.PROCESS, ref.schoolCode(), ref.schoolYear(), ref.classCode())
                .stream()
                .filter(member -> member.pupilCode().equals(pupilCode) && member.inCase())
                .map(member -> member.caseNumber().value())
                .reduce((older, newer) -> newer)
                .orElse(NO_CASE);
    }
}
