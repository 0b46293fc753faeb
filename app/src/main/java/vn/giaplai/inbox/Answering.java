package vn.giaplai.inbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.SignedInPerson;

/** Who hears of late tasks in a school today: the role that answers for theirs, or the next one above that somebody holds. */
@Component
class Answering {

    private final HeldDuties duties;

    Answering(HeldDuties duties) {
        this.duties = duties;
    }

    /** Who hears of each role's late tasks; a role of which nobody hears is not in it. */
    Map<Role, Role> heads(SchoolCode schoolCode) {
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

    private boolean isHeld(SchoolCode schoolCode, Role role) {
        return !duties.holders(Duty.of(role, Place.ofUnit(schoolCode))).isEmpty();
    }

    private boolean holds(SignedInPerson me, Role role) {
        return duties.holds(me.personCode(), role, Place.ofUnit(me.schoolCode()));
    }
}
