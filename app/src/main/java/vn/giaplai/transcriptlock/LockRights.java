package vn.giaplai.transcriptlock;

import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/** Who proposes, decides and sees the lock of a year, from the positions of today. */
@Component
class LockRights {

    private final StaffDirectory staff;
    private final SchoolTime time;

    LockRights(StaffDirectory staff, SchoolTime time) {
        this.staff = staff;
        this.time = time;
    }

    /** S004 Đ12.1: the administering board. */
    boolean proposes(SignedInPerson me) {
        return holds(me, Role.QT);
    }

    /** The principal of that school. */
    boolean decides(SignedInPerson me, String schoolCode) {
        return schoolCode.equals(me.schoolCode()) && holds(me, Role.HT);
    }

    boolean sees(SignedInPerson me) {
        return holds(me, Role.HT, Role.PHT, Role.VT, Role.QT, Role.TTRA);
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not by the positions of today");
        }
    }

    private boolean holds(SignedInPerson me, Role... roles) {
        var today = time.today();
        return Arrays.stream(roles).anyMatch(role -> staff.holds(me.personCode(), me.schoolCode(), role, today));
    }
}
