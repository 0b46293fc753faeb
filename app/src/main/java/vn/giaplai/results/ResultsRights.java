package vn.giaplai.results;

import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;

/** Who may read results: the class's homeroom teacher, the school's heads, inspectors (TT 15/2026 Đ22.2). */
@Component
class ResultsRights {

    private final Permissions permissions;

    ResultsRights(Permissions permissions) {
        this.permissions = permissions;
    }

    boolean reads(SignedInPerson me, ClassRef ref) {
        return permissions.isHomeroomTeacher(me, ref) || permissions.isAny(me, ref.place(), Role.BGH, Role.TTRA);
    }

    void requireReading(SignedInPerson me, ClassRef ref) {
        permissions.demand(reads(me, ref));
    }
}
