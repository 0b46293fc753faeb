package vn.giaplai.processes.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;

/**
 * One case as the book has it.
 *
 * @param process id of the process in the model, {@code gradeCorrection}
 * @param parent the case that its pupil left for this one; null for most
 * @param endedAt null while it runs
 */
public record Case(
        CaseNumber number,
        String process,
        CaseSubject about,
        Cause cause,
        @Nullable CaseNumber parent,
        Instant startedAt,
        @Nullable Instant endedAt) {

    public boolean running() {
        return endedAt == null;
    }
}
