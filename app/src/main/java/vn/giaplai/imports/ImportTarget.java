package vn.giaplai.imports;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;

/**
 * What a file is for, as chosen on the page; never guessed from the file.
 *
 * @param classCode null for staff and assignments
 * @param subjectCode null but for marks
 * @param term null but for marks
 */
public record ImportTarget(
        ImportKind kind,
        SchoolCode schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable String subjectCode,
        @Nullable Integer term) {

    public ImportTarget {
        if (kind.ofClass() != (classCode != null)
                || kind.ofSubject() != (subjectCode != null)
                || kind.ofSubject() != (term != null)) {
            throw new IllegalArgumentException("class, subject or term do not go with " + kind);
        }
    }

    /** The class of the file; only for kinds that are about one. */
    public ClassRef classRef() {
        return new ClassRef(schoolCode, schoolYear, Objects.requireNonNull(classCode));
    }
}
