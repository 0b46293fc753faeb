package vn.giaplai.transcripts;

import org.springframework.stereotype.Component;
import vn.giaplai.documents.PaperRights;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;

/** Who may see and begin what about transcripts, from the duties of today. */
@Component
class TranscriptRights {

    private static final Role[] SEE_ALL = {Role.BGH, Role.VT, Role.QT, Role.TTRA};

    private final Permissions permissions;
    private final PaperRights papers;

    TranscriptRights(Permissions permissions, PaperRights papers) {
        this.papers = papers;
        this.permissions = permissions;
    }

    /** Sees every class's list and states: heads, clerk, administrators, inspectors. */
    boolean seesAll(SignedInPerson me) {
        return permissions.isAny(me, SEE_ALL);
    }

    /** Sees the class's list and states: those who see all, and its own teachers. */
    boolean sees(SignedInPerson me, ClassRef ref) {
        return permissions.isAny(me, ref.place(), SEE_ALL) || permissions.isOfClass(me, ref);
    }

    /** Reads a pupil's whole paper, whatever is open. */
    boolean readsPapers(SignedInPerson me, ClassRef ref) {
        return papers.readsWhole(me, ref);
    }

    /** Begins cases of classes, and asks for those of single pupils. */
    boolean starts(SignedInPerson me) {
        return permissions.isAny(me, Role.HT, Role.QT, Role.VT);
    }

    /** Hears what the principal answered to those who asked for a pupil's own transcript: who may ask, and the homeroom teacher. */
    boolean hearsAnswers(SignedInPerson me, ClassRef ref) {
        return starts(me) || permissions.isHomeroomTeacher(me, ref);
    }

    /** Decides that a pupil gets a transcript of the own: the principal of that school (S004 Đ6.3). */
    boolean decidesOwn(SignedInPerson me, SchoolCode schoolCode) {
        return permissions.isAny(me, Place.ofUnit(schoolCode), Role.HT);
    }

    /** Gives a correction that nobody can do to somebody. */
    boolean gives(SignedInPerson me, SchoolCode schoolCode) {
        return permissions.isAny(me, Place.ofUnit(schoolCode), Role.HT, Role.QT);
    }

    void require(boolean allowed) {
        permissions.demand(allowed);
    }
}
