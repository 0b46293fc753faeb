package vn.giaplai.transcripts;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giaplai.school.ClassRef;

/**
 * One case of signing transcripts.
 *
 * @param classCode null for the lock of a school's year
 * @param pupilCode the pupil who runs alone, else null
 * @param reason the words of who began it; may be empty
 * @param parentCase the case that the pupil left
 * @param startedBy null where the process itself began it
 */
record TranscriptCase(
        String caseNumber,
        CaseKind kind,
        String schoolCode,
        String schoolYear,
        @Nullable String classCode,
        @Nullable String pupilCode,
        String reason,
        String cause,
        @Nullable String parentCase,
        @Nullable String startedBy,
        Instant startedAt,
        @Nullable Instant completedAt) {

    /** The class of a case of a class or a pupil. */
    ClassRef classRef() {
        return new ClassRef(schoolCode, schoolYear, Objects.requireNonNull(classCode, "the lock has no class"));
    }

    boolean running() {
        return completedAt == null;
    }
}
