package vn.giaplai.gradebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;

/**
 * Something that must be entered before papers can be made, and who answers for it.
 *
 * @param subjectCode null for conduct, absences and comment
 * @param term null for what is entered once a year
 * @param what one of {@link EntryKind}
 * @param position number of the regular mark, else 1
 * @param responsible codes of the teachers assigned today: the subject's teachers, or the homeroom teacher
 */
public record MissingEntry(
        PupilCode pupilCode,
        @Nullable String subjectCode,
        @Nullable Integer term,
        EntryKind what,
        int position,
        List<PersonCode> responsible) {}
