package vn.giaplai.transcripts;

import java.util.Arrays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.PaperRights;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/** Who may see and begin what about transcripts, from the positions and assignments of today. */
@Component
class TranscriptRights {

    private final StaffDirectory staff;
    private final PaperRights papers;
    private final SchoolTime time;

    TranscriptRights(StaffDirectory staff, PaperRights papers, SchoolTime time) {
        this.papers = papers;
        this.staff = staff;
        this.time = time;
    }

    /** Sees every class of the school: heads, clerk, administrators, inspectors. */
    boolean seesAll(SignedInPerson me) {
        return holds(me, Role.HT, Role.PHT, Role.VT, Role.QT, Role.TTRA);
    }

    /** Sees the class's list and states: those who see all, and its own teachers. */
    boolean sees(SignedInPerson me, ClassRef ref) {
        return ref.schoolCode().equals(me.schoolCode()) && (seesAll(me) || homeroom(me, ref) || teaches(me, ref));
    }

    /** Reads a pupil's whole paper, whatever is open. */
    boolean readsPapers(SignedInPerson me, ClassRef ref) {
        return papers.readsWhole(me, ref);
    }

    /** Begins cases of classes, and asks for those of single pupils. */
    boolean starts(SignedInPerson me) {
        return holds(me, Role.HT, Role.QT, Role.VT);
    }

    /** Decides that a pupil gets a transcript of the own: the principal of that school (S004 Đ6.3). */
    boolean decidesOwn(SignedInPerson me, String schoolCode) {
        return schoolCode.equals(me.schoolCode()) && holds(me, Role.HT);
    }

    /** Gives a correction that nobody can do to somebody. */
    boolean gives(SignedInPerson me, String schoolCode) {
        return schoolCode.equals(me.schoolCode()) && holds(me, Role.HT, Role.QT);
    }

    /** The principal or a vice principal of that school. */
    boolean heads(SignedInPerson me, String schoolCode) {
        return schoolCode.equals(me.schoolCode()) && holds(me, Role.HT, Role.PHT);
    }

    void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("not by the assignments of today");
        }
    }

    private boolean holds(SignedInPerson me, Role... roles) {
        var today = time.today();
        return Arrays.stream(roles).anyMatch(role -> staff.holds(me.personCode(), me.schoolCode(), role, today));
    }

    private boolean homeroom(SignedInPerson me, ClassRef ref) {
        return staff.isHomeroomTeacher(me.personCode(), ref, time.today());
    }

    private boolean teaches(SignedInPerson me, ClassRef ref) {
        var today = time.today();
        return staff.assignments(me.personCode()).stream()
                .anyMatch(assignment -> assignment.classRef().equals(ref) && assignment.holdsOn(today));
    }
}
