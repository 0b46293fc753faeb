package vn.giaplai.documents;

import static vn.giaplai.documents.PaperAccess.NONE;
import static vn.giaplai.documents.PaperAccess.OWN_ROW;
import static vn.giaplai.documents.PaperAccess.PICTURES;
import static vn.giaplai.documents.PaperAccess.WHOLE;

import java.util.List;
import java.util.Optional;
import vn.giaplai.processes.duties.Role;

/**
 * The one table of who sees a paper; the code asks it, a test enumerates it over every address that gives a paper, and
 * the README prints it. Inspectors look and take nothing home (S004 Đ10.3). Over it stands one sentence: whoever has to sign the paper or to decide about it now sees it
 * whole while that is open.
 */
public final class PaperTable {

    /**
     * What a role sees when nothing is open for it.
     *
     * @param ofClass a paper of a class, as each pupil's is; of teachers, those of the own class alone
     * @param ofSchool a paper of the whole school, about no pupil
     */
    public record Line(Role role, PaperAccess ofClass, PaperAccess ofSchool) {}

    private static final List<Line> LINES = List.of(
            new Line(Role.HT, WHOLE, WHOLE),
            new Line(Role.PHT, WHOLE, WHOLE),
            new Line(Role.VT, WHOLE, WHOLE),
            new Line(Role.GVCN, WHOLE, NONE),
            new Line(Role.GVBM, OWN_ROW, NONE),
            new Line(Role.TTRA, PICTURES, PICTURES),
            new Line(Role.QT, NONE, NONE),
            new Line(Role.TTCM, NONE, NONE),
            new Line(Role.TB, NONE, NONE),
            new Line(Role.GV, NONE, NONE));

    private PaperTable() {}

    /** The table, one line a role. */
    public static List<Line> lines() {
        return LINES;
    }

    /** The role's line; a group has none, its members have their own. */
    static Optional<Line> of(Role role) {
        return LINES.stream().filter(line -> line.role() == role).findFirst();
    }
}
