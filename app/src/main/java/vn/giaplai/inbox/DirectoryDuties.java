package vn.giaplai.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/** Roles over scopes, from the positions and assignments that hold today. */
@Component
class DirectoryDuties implements Duties {

    private final StaffDirectory staff;
    private final SchoolTime time;

    DirectoryDuties(StaffDirectory staff, SchoolTime time) {
        this.staff = staff;
        this.time = time;
    }

    @Override
    public boolean mayAct(ActorId actor, Role role, Place place) {
        var today = time.today();
        return switch (role) {
            case GVBM, GVCN -> isAssigned(actor, role, place, today);
            case BGH -> holds(actor, Role.HT, place, today) || holds(actor, Role.PHT, place, today);
            default -> holds(actor, role, place, today);
        };
    }

    private boolean holds(ActorId actor, Role role, Place place, LocalDate today) {
        return staff.holds(actor.value(), place.schoolCode(), role, today);
    }

    private boolean isAssigned(ActorId actor, Role role, Place place, LocalDate today) {
        return staff.assignments(actor.value()).stream()
                .filter(held -> held.role() == role && held.holdsOn(today))
                .anyMatch(held -> covers(held, place));
    }

    private static boolean covers(Assignment held, Place place) {
        var where = held.classRef();
        return where.schoolCode().equals(place.schoolCode())
                && where.schoolYear().equals(place.schoolYear())
                && where.classCode().equals(place.classCode())
                && agrees(place.subjectCode(), held.subjectCode())
                && agrees(place.slot(), held.slot());
    }

    private static boolean agrees(@Nullable Object asked, @Nullable Object held) {
        return asked == null || asked.equals(held);
    }
}
