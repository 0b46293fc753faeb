package vn.giaplai.security;

import vn.giaplai.school.AssignmentRole;
import vn.giaplai.school.PositionRole;

/** In what capacity somebody may open a page; follows from the positions and assignments of today. */
public enum Role {
    GVBM,
    GVCN,
    TTCM,
    PHT,
    HT,
    VT,
    QT,
    TB,
    GV,
    TTRA;

    static Role of(PositionRole position) {
        return valueOf(position.name());
    }

    static Role of(AssignmentRole assignment) {
        return valueOf(assignment.name());
    }
}
