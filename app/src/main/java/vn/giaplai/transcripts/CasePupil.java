package vn.giaplai.transcripts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.DocumentId;

/**
 * A pupil of a case.
 *
 * @param document the paper made in this case; null before it is rendered
 * @param leftReason why the pupil left the case; null while in it
 * @param leftTo the pupil's own case
 */
record CasePupil(
        String caseNumber,
        String pupilCode,
        @Nullable DocumentId document,
        @Nullable String leftReason,
        @Nullable String leftTo,
        @Nullable Instant leftAt) {

    boolean inCase() {
        return leftAt == null;
    }
}
