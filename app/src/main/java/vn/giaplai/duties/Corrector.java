package vn.giaplai.duties;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.duties.Role;

/**
 * Somebody who can put right what a paper of a class says.
 *
 * @param subjectCode of a subject teacher; null for the others
 * @param subject its name
 */
public record Corrector(
        Role role, @Nullable String subjectCode, @Nullable String subject) {

    /** What a form sends for the choice: the subject, or the role of who has none. */
    public String value() {
        return subjectCode == null ? role.name() : subjectCode;
    }
}
