package vn.giaplai.security;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/**
 * Who may do what, from the positions and assignments that hold today. A teacher of 9A has no right over 9B; a subject
 * teacher writes one subject; leaders, the clerk, the administrator and the inspector read the whole school.
 */
@Service
public class Permissions {

    /** Those who read every class of their school. */
    private static final Set<Role> WHOLE_SCHOOL = EnumSet.of(Role.HT, Role.PHT, Role.VT, Role.QT, Role.TTRA, Role.TTCM);

    private final CurrentRoles roles;
    private final StaffDirectory staff;
    private final SchoolRegister register;
    private final SchoolTime time;

    Permissions(CurrentRoles roles, StaffDirectory staff, SchoolRegister register, SchoolTime time) {
        this.roles = roles;
        this.staff = staff;
        this.register = register;
        this.time = time;
    }

    /** Everything this person is today. */
    public Set<Role> roles(SignedInPerson me) {
        return roles.of(me);
    }

    /** Whether this person holds at least one of these roles today, anywhere in the school. */
    public boolean isAny(SignedInPerson me, Role... asked) {
        var held = roles(me);
        return List.of(asked).stream().anyMatch(held::contains);
    }

    /**
     * Whether this person may act in the role there today. A subject teacher needs the class, the subject and, where
     * the subject has several, the slot; a homeroom teacher the class; any other role only the school.
     */
    public boolean mayAct(
            SignedInPerson me, Role role, ClassRef where, @Nullable String subjectCode, @Nullable Integer slot) {
        return me.schoolCode().equals(where.schoolCode())
                && switch (role) {
                    case GVBM -> teaches(me, where, subjectCode, slot);
                    case GVCN -> isHomeroomTeacher(me, where);
                    default -> roles(me).contains(role);
                };
    }

    /** Whether this person teaches the subject to the class today, in any slot. */
    public boolean teaches(SignedInPerson me, ClassRef where, String subjectCode) {
        return teaches(me, where, subjectCode, null);
    }

    public boolean isHomeroomTeacher(SignedInPerson me, ClassRef where) {
        return today(me).stream()
                .anyMatch(held -> held.role() == Role.GVCN && held.classRef().equals(where));
    }

    /** Whether this person may see the pupils and records of the class. */
    public boolean mayReadClass(SignedInPerson me, ClassRef where) {
        return me.schoolCode().equals(where.schoolCode())
                && (mayReadSchool(me)
                        || today(me).stream().anyMatch(held -> held.classRef().equals(where)));
    }

    /** Whether this person may see every class of the own school. */
    public boolean mayReadSchool(SignedInPerson me) {
        return roles(me).stream().anyMatch(WHOLE_SCHOOL::contains);
    }

    /** Whether this person may see the pupil's records: somebody of a class the pupil is or was in. */
    public boolean mayReadPupil(SignedInPerson me, String pupilCode) {
        return register.history(pupilCode).stream().anyMatch(year -> mayReadClass(me, year.classRef()));
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

    private boolean teaches(SignedInPerson me, ClassRef where, @Nullable String subjectCode, @Nullable Integer slot) {
        return today(me).stream()
                .filter(held -> held.role() == Role.GVBM && held.classRef().equals(where))
                .filter(held -> subjectCode == null || subjectCode.equals(held.subjectCode()))
                .anyMatch(held -> slot == null || slot == held.slot());
    }

    private List<Assignment> today(SignedInPerson me) {
        var day = time.today();
        return staff.assignments(me.personCode()).stream()
                .filter(held -> held.holdsOn(day))
                .toList();
    }
}
