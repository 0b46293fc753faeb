package vn.giaplai.inbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/** Who hears of late tasks in a school today: the role that answers for theirs, or the next one above that somebody holds. */
@Component
class Answering {

    private final StaffDirectory staff;
    private final SchoolTime time;

    Answering(StaffDirectory staff, SchoolTime time) {
        this.staff = staff;
        this.time = time;
    }

    /** Who hears of each role's late tasks; a role of which nobody hears is not in it. */
    Map<Role, Role> heads(String schoolCode) {
        var held = new EnumMap<Role, Boolean>(Role.class);
        var heads = new EnumMap<Role, Role>(Role.class);
        for (var role : Role.values()) {
            var head = role.answeredForBy();
            while (head.isPresent() && !held.computeIfAbsent(head.get(), each -> isHeld(schoolCode, each))) {
                head = head.get().answeredForBy();
            }
            head.ifPresent(found -> heads.put(role, found));
        }
        return heads;
    }

    /** The roles of whose late tasks this person hears. */
    List<Role> heardBy(SignedInPerson me) {
        var mine = new EnumMap<Role, Boolean>(Role.class);
        return heads(me.schoolCode()).entrySet().stream()
                .filter(entry -> mine.computeIfAbsent(entry.getValue(), head -> holds(me, head)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isHeld(String schoolCode, Role role) {
        return !staff.holders(schoolCode, role, time.today()).isEmpty();
    }

    private boolean holds(SignedInPerson me, Role role) {
        return staff.holds(me.personCode(), me.schoolCode(), role, time.today());
    }
}
