package vn.giaplai.signingdesk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.approvers.Approvers;
import vn.giaplai.processes.approvers.Role;
import vn.giaplai.processes.approvers.Scope;
import vn.giaplai.school.Person;
import vn.giaplai.school.PositionRole;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.web.SchoolTime;

/** Tells whether a person may sign a round today, and in what capacity. */
@Component
class Signatories {

    private final Approvers approvers;
    private final Tasks tasks;
    private final StaffDirectory staff;
    private final SchoolRegister school;
    private final SchoolTime time;

    Signatories(Approvers approvers, Tasks tasks, StaffDirectory staff, SchoolRegister school, SchoolTime time) {
        this.approvers = approvers;
        this.tasks = tasks;
        this.staff = staff;
        this.school = school;
        this.time = time;
    }

    boolean maySign(String personCode, SignatureRound round) {
        return approvers.mayAct(new ActorId(personCode), round.role(), round.scope())
                && !isKeptApart(personCode, round);
    }

    /** Whether somebody signed the papers as principal and so does not seal them. */
    boolean isKeptApart(String personCode, SignatureRound round) {
        return round.seal() && tasks.isKeptApart(round.task(), new ActorId(personCode));
    }

    Signatory of(String personCode, SignatureRound round) {
        var scope = round.scope();
        if (round.seal()) {
            var name = school.school(scope.schoolCode()).map(School::name).orElse(scope.schoolCode());
            return new Signatory(name, List.of("Dấu của cơ quan, tổ chức"), scope.schoolCode());
        }
        var name = staff.person(personCode).map(Person::fullName).orElse(personCode);
        return new Signatory(name, capacity(personCode, round.role(), scope), personCode);
    }

    private List<String> capacity(String personCode, Role role, Scope scope) {
        return switch (role) {
            case GVBM -> List.of("Giáo viên môn " + subjectName(scope));
            case GVCN -> List.of("Giáo viên chủ nhiệm lớp " + scope.classCode());
            case HT -> forTheHead(personCode, scope);
            default -> List.of(role.label());
        };
    }

    private List<String> forTheHead(String personCode, Scope scope) {
        return staff.holds(personCode, scope.schoolCode(), PositionRole.HT, time.today())
                ? List.of("Hiệu trưởng")
                : List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG");
    }

    String subjectName(Scope scope) {
        var code = scope.subjectCode();
        return code == null ? "" : school.subject(code).map(Subject::name).orElse(code);
    }
}
