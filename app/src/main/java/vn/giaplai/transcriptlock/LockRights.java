package vn.giaplai.transcriptlock;

import org.springframework.stereotype.Component;
import vn.giaplai.documents.PaperRights;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;

/** Who proposes and sees the lock of a year, from the duties of today; whoever decides holds its task. */
@Component
class LockRights {

    private final Permissions permissions;
    private final PaperRights papers;

    LockRights(Permissions permissions, PaperRights papers) {
        this.permissions = permissions;
        this.papers = papers;
    }

    /** S004 Đ12.1: the administering board. */
    boolean proposes(SignedInPerson me) {
        return permissions.isAny(me, Role.QT);
    }

    boolean sees(SignedInPerson me) {
        return permissions.isAny(me, Role.BGH, Role.VT, Role.QT, Role.TTRA);
    }

    /** Whether the decision itself may be opened; who proposed it only hears of it. */
    boolean readsDecision(SignedInPerson me) {
        return papers.readsDecisions(me);
    }

    void require(boolean allowed) {
        permissions.demand(allowed);
    }
}
