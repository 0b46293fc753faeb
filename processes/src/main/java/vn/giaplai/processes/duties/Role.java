package vn.giaplai.processes.duties;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The capacities in which people act, by the abbreviations the regulations use. */
public enum Role {
    /** Teaches a subject in a class (slot: which of several teachers). */
    GVBM("Giáo viên bộ môn", Source.ASSIGNMENT),
    /** Leads a class. */
    GVCN("Giáo viên chủ nhiệm", Source.ASSIGNMENT),
    /** Principal. */
    HT("Hiệu trưởng", Source.POSITION),
    /** Vice principal. */
    PHT("Phó Hiệu trưởng", Source.POSITION),
    /** Either the principal or a vice principal; nobody is assigned to it as such. */
    BGH("Ban giám hiệu", Source.GROUP),
    /** Heads a subject group. */
    TTCM("Tổ trưởng chuyên môn", Source.POSITION),
    /** Clerk, keeper of the seal and the archive. */
    VT("Văn thư", Source.POSITION),
    /** Member of the administering board. */
    QT("Ban quản trị", Source.POSITION),
    /** Equipment officer. */
    TB("Nhân viên thiết bị", Source.POSITION),
    /** Teacher, whatever is taught to whom. */
    GV("Giáo viên", Source.POSITION),
    /** Inspector, reads only. */
    TTRA("Thanh tra", Source.POSITION);

    private enum Source {
        ASSIGNMENT,
        POSITION,
        GROUP
    }

    private static final List<Role> POSITIONS =
            Arrays.stream(values()).filter(Role::isPosition).toList();

    private final String label;
    private final Source source;

    Role(String label, Source source) {
        this.label = label;
        this.source = source;
    }

    /**
     * Who hears of it when somebody in this role is late, and may be asked why; nobody in the school hears of the principal.
     */
    public Optional<Role> answeredForBy() {
        return switch (this) {
            case GVBM, GVCN, TB -> Optional.of(PHT);
            case HT -> Optional.empty();
            default -> Optional.of(HT);
        };
    }

    /** The roles that a position gives, over a whole school; the others follow from assignments or from these. */
    public static List<Role> positions() {
        return POSITIONS;
    }

    /** The Vietnamese name a school uses. */
    public String label() {
        return label;
    }

    /** Whether somebody holds it by a position. */
    public boolean isPosition() {
        return source == Source.POSITION;
    }

    /** Whether somebody holds it by an assignment to a class, and over that class alone. */
    public boolean isOfClass() {
        return source == Source.ASSIGNMENT;
    }

    /** Whether it is held by whoever holds one of several others. */
    public boolean isGroup() {
        return source == Source.GROUP;
    }
}
