package vn.giaplai.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.approvers.Approvers;
import vn.giaplai.processes.approvers.Role;
import vn.giaplai.processes.approvers.Scope;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.AssignmentRole;
import vn.giaplai.school.PositionRole;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/** Roles over scopes, from the positions and assignments that hold today. */
@Component
class DirectoryApprovers implements Approvers {

    private final StaffDirectory staff;
    private final SchoolTime time;

    DirectoryApprovers(StaffDirectory staff, SchoolTime time) {
        this.staff = staff;
        this.time = time;
    }

    @Override
    public boolean mayAct(ActorId actor, Role role, Scope scope) {
        var today = time.today();
        return switch (role) {
            case GVBM, GVCN -> isAssigned(actor, AssignmentRole.valueOf(role.name()), scope, today);
            case BGH -> holds(actor, PositionRole.HT, scope, today) || holds(actor, PositionRole.PHT, scope, today);
            case TTCM, PHT, HT, VT, QT -> holds(actor, PositionRole.valueOf(role.name()), scope, today);
        };
    }

    private boolean holds(ActorId actor, PositionRole role, Scope scope, LocalDate today) {
        return staff.holds(actor.value(), scope.schoolCode(), role, today);
    }

    private boolean isAssigned(ActorId actor, AssignmentRole role, Scope scope, LocalDate today) {
        return staff.assignments(actor.value()).stream()
                .filter(held -> held.role() == role && held.holdsOn(today))
                .anyMatch(held -> covers(held, scope));
    }

    private static boolean covers(Assignment held, Scope scope) {
        var where = held.classRef();
        return where.schoolCode().equals(scope.schoolCode())
                && where.schoolYear().equals(scope.schoolYear())
                && where.classCode().equals(scope.classCode())
                && agrees(scope.subjectCode(), held.subjectCode())
                && agrees(scope.slot(), held.slot());
    }

    private static boolean agrees(@Nullable Object asked, @Nullable Object held) {
        return asked == null || asked.equals(held);
    }
}
