package vn.giaplai.transcripts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signingdesk.PaperReturns;
import vn.giaplai.signingdesk.SignatureRound;
import vn.giaplai.web.SchoolTime;

/** A signer sends one pupil's transcript back: that pupil runs alone from the correction on. A sealer sends none back. */
@Component
class TranscriptReturns implements PaperReturns {

    private final TranscriptSignoffProcess process;
    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final SchoolTime time;

    TranscriptReturns(
            TranscriptSignoffProcess process, SchoolRegister register, StaffDirectory staff, SchoolTime time) {
        this.process = process;
        this.register = register;
        this.staff = staff;
        this.time = time;
    }

    @Override
    public String feature() {
        return "transcript-signoff";
    }

    /** The homeroom teacher, the teachers of today's subjects, who keeps the profiles; the signer's own subject first. */
    @Override
    public List<Corrector> correctors(SignatureRound round) {
        if (round.seal()) {
            return List.of();
        }
        var own = round.place().subjectCode();
        var taught = taught(round);
        var correctors = new ArrayList<Corrector>();
        correctors.add(new Corrector(CorrectionChoices.HOMEROOM, "transcripts.responsible.homeroom", null, false));
        register.subjects().stream()
                .filter(subject -> taught.contains(subject.code()))
                .sorted(Comparator.comparing(subject -> !subject.code().equals(own)))
                .forEach(subject -> correctors.add(new Corrector(
                        subject.code(),
                        "transcripts.responsible.subject",
                        subject.name(),
                        subject.code().equals(own))));
        if (round.role() == Role.GVBM) {
            correctors.add(correctors.remove(0));
        }
        correctors.add(new Corrector(CorrectionChoices.PROFILE, "transcripts.responsible.profile", null, false));
        return correctors;
    }

    @Override
    public CaseNumber sendBack(SignatureRound round, String pupilCode, String reason, String corrector, String by) {
        var returned = new ReturnedPupil(pupilCode, reason, CorrectionChoices.read(corrector));
        return process.returnPupil(round.caseNumber(), returned, new ActorId(by));
    }

    private Set<String> taught(SignatureRound round) {
        var place = round.place();
        var where = new ClassRef(place.schoolCode(), place.schoolYear(), Objects.requireNonNull(place.classCode()));
        return staff.subjectTeachers(where, time.today()).stream()
                .map(held -> Objects.requireNonNull(held.subjectCode()))
                .collect(Collectors.toSet());
    }
}
