package vn.giaplai.security;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;

/**
 * Who may do what, from the duties held today. A teacher of 9A has no right over 9B; a subject
 * teacher writes one subject; leaders, the clerk, the administrator and the inspector read the whole school.
 */
@Service
public class Permissions {

    /** Those who read every class of their school. */
    private static final Role[] WHOLE_SCHOOL = {Role.BGH, Role.VT, Role.QT, Role.TTRA, Role.TTCM};

    private final CurrentDuties duties;
    private final SchoolRegister register;

    Permissions(CurrentDuties duties, SchoolRegister register) {
        this.duties = duties;
        this.register = register;
    }

    /** Everything this person is today. */
    public Set<Role> roles(SignedInPerson me) {
        return duties.roles(me);
    }

    /** Everything this person holds today in the own school. */
    public List<HeldDuty> held(SignedInPerson me) {
        return duties.of(me);
    }

    /** Whether this person holds at least one of these roles today, at whatever place: for what the person may turn to. */
    public boolean isAny(SignedInPerson me, Role... asked) {
        var held = roles(me);
        return List.of(asked).stream().anyMatch(held::contains);
    }

    /** Whether this person holds at least one of these roles today over that place. */
    public boolean isAny(SignedInPerson me, Place where, Role... asked) {
        return List.of(asked).stream().anyMatch(role -> holds(me, role, where));
    }

    /** Whether this person teaches the subject to the class today, in any slot. */
    public boolean teaches(SignedInPerson me, ClassRef where, String subjectCode) {
        return holds(me, Role.GVBM, where.place().withSubject(subjectCode, null));
    }

    public boolean isHomeroomTeacher(SignedInPerson me, ClassRef where) {
        return holds(me, Role.GVCN, where.place());
    }

    /** Whether this person teaches the class today, or leads it. */
    public boolean isOfClass(SignedInPerson me, ClassRef where) {
        return duties.of(me).stream()
                .anyMatch(held -> held.role().isOfClass() && held.place().isIn(where.place()));
    }

    /** Whether this person may see the pupils and records of the class. */
    public boolean mayReadClass(SignedInPerson me, ClassRef where) {
        return isAny(me, where.place(), WHOLE_SCHOOL) || isOfClass(me, where);
    }

    /** Whether this person may see every class of that school. */
    public boolean mayReadSchool(SignedInPerson me, SchoolCode schoolCode) {
        return isAny(me, Place.ofUnit(schoolCode), WHOLE_SCHOOL);
    }

    /** Classes of a year that this person may see, in the order of the register. */
    public List<SchoolClass> readableClasses(SignedInPerson me, String schoolYear) {
        return register.classes(me.schoolCode(), schoolYear).stream()
                .filter(schoolClass -> mayReadClass(me, schoolClass.ref()))
                .toList();
    }

    /** Refuses with the page of 403 unless allowed: {@code permissions.demand(permissions.mayReadClass(me, ref))}. */
    public void demand(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("no assignment of today gives this right");
        }
    }

    private boolean holds(SignedInPerson me, Role role, Place where) {
        return duties.of(me).stream().anyMatch(held -> held.covers(role, where));
    }
}
