package vn.giaplai.gradebook;

import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;

/** Who may do what in the class book, from the assignments of today (TT 22/2021 Đ19, Đ20). */
@Component
final class GradebookRights {

    /**
     * Those who look over every mark of the school. Who administers does not (S004 Đ10.3: the board keeps data and accounts);
     * which subjects are a head's of a subject group is not recorded, so they see all.
     */
    private static final Role[] OVERSEE = {Role.BGH, Role.VT, Role.TTRA, Role.TTCM};

    private final Permissions permissions;

    GradebookRights(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Refuses with 403 unless allowed. */
    void demand(boolean allowed) {
        permissions.demand(allowed);
    }

    /** Whether the person may see the class, its pupils and what is missing; no marks follow from that. */
    boolean reads(SignedInPerson me, ClassRef ref) {
        return permissions.mayReadClass(me, ref);
    }

    /** Marks and remarks of a subject: its teachers, the homeroom teacher, those who oversee. */
    boolean readsSubject(SignedInPerson me, ClassRef ref, String subjectCode) {
        return readsHomeroom(me, ref) || enters(me, ref, subjectCode);
    }

    /** What the homeroom teacher keeps: conduct, absences, comments. */
    boolean readsHomeroom(SignedInPerson me, ClassRef ref) {
        return keepsClass(me, ref) || permissions.isAny(me, ref.place(), OVERSEE);
    }

    /** A subject teacher enters marks and remarks of the own class and subject. */
    boolean enters(SignedInPerson me, ClassRef ref, String subjectCode) {
        return permissions.teaches(me, ref, subjectCode);
    }

    /** A homeroom teacher enters conduct, absences, comments and exemptions of the own class. */
    boolean keepsClass(SignedInPerson me, ClassRef ref) {
        return permissions.isHomeroomTeacher(me, ref);
    }

    /** Whether the person teaches anything to any class today. */
    boolean teaches(SignedInPerson me) {
        return permissions.isAny(me, Role.GVBM);
    }

    /** Whether the person keeps any class today. */
    boolean keepsAnyClass(SignedInPerson me) {
        return permissions.isAny(me, Role.GVCN);
    }
}
