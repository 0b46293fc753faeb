package vn.giaplai.processes.transcriptsignoff;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.duties.Role;

/** Who has to put an entry right: the role, and for a subject teacher the subject (and which teacher of several). */
public record Responsible(
        Role role, @Nullable String subjectCode, @Nullable Integer slot) {

    public static Responsible homeroom() {
        return new Responsible(Role.GVCN, null, null);
    }

    /** Who keeps the registers of pupils and staff. */
    public static Responsible administrator() {
        return new Responsible(Role.QT, null, null);
    }

    public static Responsible teacherOf(String subjectCode) {
        return new Responsible(Role.GVBM, subjectCode, null);
    }
}
