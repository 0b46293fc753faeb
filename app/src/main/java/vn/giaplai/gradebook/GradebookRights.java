package vn.giaplai.gradebook;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.imports.ImportKind;
import vn.giaplai.gradebook.imports.ImportTarget;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;

/** Who may do what in the class book, from the assignments of today (TT 22/2021 Đ19, Đ20). */
@Component
final class GradebookRights {

    private static final Set<ImportKind> HOMEROOM =
            Set.of(ImportKind.CONDUCT, ImportKind.ABSENCES, ImportKind.COMMENTS);

    /**
     * Those who look over every mark of the school. Who administers does not (S004 Đ10.3: the board keeps data and accounts);
     * which subjects are a head's of a subject group is not recorded, so they see all.
     */
    private static final Role[] OVERSEE = {Role.HT, Role.PHT, Role.VT, Role.TTRA, Role.TTCM};

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
        return keepsClass(me, ref) || me.schoolCode().equals(ref.schoolCode()) && permissions.isAny(me, OVERSEE);
    }

    /** A subject teacher enters marks and remarks of the own class and subject. */
    boolean enters(SignedInPerson me, ClassRef ref, String subjectCode) {
        return me.schoolCode().equals(ref.schoolCode()) && permissions.teaches(me, ref, subjectCode);
    }

    /** A homeroom teacher enters conduct, absences, comments and exemptions of the own class. */
    boolean keepsClass(SignedInPerson me, ClassRef ref) {
        return me.schoolCode().equals(ref.schoolCode()) && permissions.isHomeroomTeacher(me, ref);
    }

    boolean administers(SignedInPerson me) {
        return permissions.isAny(me, Role.QT);
    }

    /** Whether the person may open the import page at all. */
    boolean importsAnything(SignedInPerson me) {
        return permissions.isAny(me, Role.QT, Role.GVBM, Role.GVCN);
    }

    /** The administrator imports everything; teachers the marks of their subject, the homeroom teacher the class's. */
    boolean imports(SignedInPerson me, ImportTarget target) {
        if (!target.schoolCode().equals(me.schoolCode())) {
            return false;
        }
        if (administers(me)) {
            return true;
        }
        var subject = Optional.ofNullable(target.subjectCode());
        if (target.kind() == ImportKind.MARKS) {
            return subject.filter(code -> enters(me, target.classRef(), code)).isPresent();
        }
        return HOMEROOM.contains(target.kind()) && keepsClass(me, target.classRef());
    }

    /** Whether the task is this person's to do. */
    boolean does(SignedInPerson me, InboxItem task) {
        var place = task.place();
        var classCode = place.classCode();
        if (classCode == null) {
            return false;
        }
        var ref = new ClassRef(place.schoolCode(), place.schoolYear(), classCode);
        return permissions.mayAct(me, task.role(), ref, place.subjectCode(), place.slot());
    }
}
