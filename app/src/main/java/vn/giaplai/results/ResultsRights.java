package vn.giaplai.results;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/** Who may read results: the class's homeroom teacher, the school's heads, inspectors (TT 15/2026 Đ22.2). */
@Component
class ResultsRights {

    private final StaffDirectory staff;
    private final SchoolTime time;

    ResultsRights(StaffDirectory staff, SchoolTime time) {
        this.staff = staff;
        this.time = time;
    }

    boolean reads(SignedInPerson me, ClassRef ref) {
        var today = time.today();
        return ref.schoolCode().equals(me.schoolCode())
                && (staff.isHomeroomTeacher(me.personCode(), ref, today)
                        || holds(me, Role.HT)
                        || holds(me, Role.PHT)
                        || holds(me, Role.TTRA));
    }

    void requireReading(SignedInPerson me, ClassRef ref) {
        if (!reads(me, ref)) {
            throw new AccessDeniedException("not by the assignments of today");
        }
    }

    void requirePrincipal(SignedInPerson me, ClassRef ref) {
        if (!ref.schoolCode().equals(me.schoolCode()) || !holds(me, Role.HT)) {
            throw new AccessDeniedException("not the principal today");
        }
    }

    private boolean holds(SignedInPerson me, Role role) {
        return staff.holds(me.personCode(), me.schoolCode(), role, time.today());
    }
}
