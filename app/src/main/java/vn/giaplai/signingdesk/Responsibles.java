package vn.giaplai.signingdesk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.signingdesk.DeskView.ResponsibleLine;
import vn.giaplai.web.SchoolTime;

/** Who can put right what a paper of a round says: the homeroom teacher, the teacher of a subject, who keeps the profiles. */
@Component
class Responsibles {

    private static final String HOMEROOM = "GVCN";
    private static final String PROFILE = "QT";

    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final SchoolTime time;

    Responsibles(SchoolRegister register, StaffDirectory staff, SchoolTime time) {
        this.register = register;
        this.staff = staff;
        this.time = time;
    }

    /** The choices of the form, the signer's own subject first; empty for a round of the whole school. */
    List<ResponsibleLine> of(SignatureRound round) {
        var place = round.place();
        var classCode = place.classCode();
        if (classCode == null) {
            return List.of();
        }
        var taught = new HashSet<String>();
        staff.subjectTeachers(new ClassRef(place.schoolCode(), place.schoolYear(), classCode), time.today())
                .forEach(held -> taught.add(Objects.requireNonNull(held.subjectCode())));
        var lines = new ArrayList<ResponsibleLine>();
        lines.add(new ResponsibleLine(HOMEROOM, null));
        register.subjects().stream()
                .filter(subject -> taught.contains(subject.code()))
                .sorted(Comparator.comparing(subject -> !subject.code().equals(place.subjectCode())))
                .forEach(subject -> lines.add(new ResponsibleLine(subject.code(), subject.name())));
        if (round.role() == Role.GVBM) {
            lines.add(lines.remove(0));
        }
        lines.add(new ResponsibleLine(PROFILE, null));
        return lines;
    }

    /** From a value that is offered. */
    static Responsible read(String value) {
        return switch (value) {
            case HOMEROOM -> Responsible.homeroom();
            case PROFILE -> Responsible.administrator();
            default -> Responsible.teacherOf(value);
        };
    }

    boolean offers(SignatureRound round, String value) {
        return of(round).stream().anyMatch(line -> line.value().equals(value));
    }
}
