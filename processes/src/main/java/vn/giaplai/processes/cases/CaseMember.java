package vn.giaplai.processes.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PupilCode;

/**
 * A pupil of a case.
 *
 * @param leaving how the pupil left; null while in the case
 */
public record CaseMember(
        CaseNumber caseNumber,
        PupilCode pupilCode,
        @Nullable Leaving leaving) {

    /**
     * A pupil leaves a case and runs alone.
     *
     * @param own the pupil's own case
     * @param reason in the words of who sent the pupil back or of the refusal
     */
    public record Leaving(CaseNumber own, String reason, Instant at) {}

    public boolean inCase() {
        return leaving == null;
    }
}
