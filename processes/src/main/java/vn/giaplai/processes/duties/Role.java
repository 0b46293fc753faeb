package vn.giaplai.processes.duties;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The capacities in which people act, by the abbreviations the regulations use. */
public enum Role {
    /** Teaches a subject in a class (slot: which of several teachers). */
    GVBM(Source.ASSIGNMENT),
    /** Leads a class. */
    GVCN(Source.ASSIGNMENT),
    /** Principal. */
    HT(Source.POSITION),
    /** Vice principal. */
    PHT(Source.POSITION),
    /** Either the principal or a vice principal; nobody is assigned to it as such. */
    BGH(Source.GROUP),
    /** Heads a subject group. */
    TTCM(Source.POSITION),
    /** Clerk, keeper of the seal and the archive. */
    VT(Source.POSITION),
    /** Member of the administering board. */
    QT(Source.POSITION),
    /** Equipment officer. */
    TB(Source.POSITION),
    /** Teacher, whatever is taught to whom. */
    GV(Source.POSITION),
    /** Inspector, reads only. */
    TTRA(Source.POSITION),
    /** Head of an office above the schools. */
    LD(Source.ABOVE),
    /** Officer of an office above the schools. */
    CV(Source.ABOVE),
    /** Administrator of an office above the schools. */
    QTCT(Source.ABOVE);

    private enum Source {
        ASSIGNMENT,
        POSITION,
        GROUP,
        ABOVE
    }

    private static final List<Role> POSITIONS = Arrays.stream(values())
            .filter(role -> role.source == Source.POSITION)
            .toList();
    private static final List<Role> ABOVE =
            Arrays.stream(values()).filter(Role::isAbove).toList();

    private final Source source;

    Role(Source source) {
        this.source = source;
    }

    /**
     * Who hears of it when somebody in this role is late, and may be asked why; nobody in the school hears of the principal.
     */
    public Optional<Role> answeredForBy() {
        return switch (this) {
            case GVBM, GVCN, TB -> Optional.of(PHT);
            case HT, LD, CV, QTCT -> Optional.empty();
            default -> Optional.of(HT);
        };
    }

    /** The roles that a position gives, over a whole school; the others follow from assignments or from these. */
    public static List<Role> positions() {
        return POSITIONS;
    }

    /** The roles that a position in an office above the schools gives, over the whole subtree of that office. */
    public static List<Role> above() {
        return ABOVE;
    }

    /** Whether somebody holds it by a position. */
    public boolean isPosition() {
        return source == Source.POSITION || source == Source.ABOVE;
    }

    /** Whether somebody holds it by a position in an office above the schools. */
    public boolean isAbove() {
        return source == Source.ABOVE;
    }

    /** Whether somebody holds it by an assignment to a class, and over that class alone. */
    public boolean isOfClass() {
        return source == Source.ASSIGNMENT;
    }
}
