package vn.giaplai.signingdesk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.web.SchoolTime;

/** Tells whether a person may sign a round today, and in what capacity. */
@Component
class Signatories {

    private final Duties duties;
    private final Tasks tasks;
    private final StaffDirectory staff;
    private final SchoolRegister school;
    private final SchoolTime time;

    Signatories(Duties duties, Tasks tasks, StaffDirectory staff, SchoolRegister school, SchoolTime time) {
        this.duties = duties;
        this.tasks = tasks;
        this.staff = staff;
        this.school = school;
        this.time = time;
    }

    boolean maySign(String personCode, SignatureRound round) {
        return duties.mayAct(new ActorId(personCode), round.role(), round.place()) && !isKeptApart(personCode, round);
    }

    /** Whether somebody signed the papers as principal and so does not seal them. */
    boolean isKeptApart(String personCode, SignatureRound round) {
        return round.seal() && tasks.isKeptApart(round.task(), new ActorId(personCode));
    }

    Signatory of(String personCode, SignatureRound round) {
        var place = round.place();
        if (round.seal()) {
            var name = school.school(place.schoolCode()).map(School::name).orElse(place.schoolCode());
            return new Signatory(name, List.of("Dấu của cơ quan, tổ chức"), place.schoolCode());
        }
        var name = staff.person(personCode).map(Person::fullName).orElse(personCode);
        return new Signatory(name, capacity(personCode, round.role(), place), personCode);
    }

    private List<String> capacity(String personCode, Role role, Place place) {
        return switch (role) {
            case GVBM -> List.of("Giáo viên môn " + subjectName(place));
            case GVCN -> List.of("Giáo viên chủ nhiệm lớp " + place.classCode());
            case HT -> forTheHead(personCode, place);
            default -> List.of(role.label());
        };
    }

    private List<String> forTheHead(String personCode, Place place) {
        return staff.holds(personCode, place.schoolCode(), Role.HT, time.today())
                ? List.of("Hiệu trưởng")
                : List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG");
    }

    String subjectName(Place place) {
        var code = place.subjectCode();
        return code == null ? "" : school.subject(code).map(Subject::name).orElse(code);
    }
}
