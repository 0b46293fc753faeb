package vn.giaplai.processes.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a record. A period in which a cell is not entered has no result, and {@code notEntered} names the
 * cells; the year needs both terms.
 *
 * @param decision the proposal of the year's end, or null while the year has no result
 */
public record AssessedResult(
        RuleSetId ruleSet,
        List<SubjectResult> subjects,
        @Nullable PeriodResult term1,
        @Nullable PeriodResult term2,
        @Nullable PeriodResult year,
        @Nullable Decision decision,
        List<NotEntered> notEntered) {

    public AssessedResult {
        subjects = List.copyOf(subjects);
        notEntered = List.copyOf(notEntered);
    }

    /** Whether nothing blocks. */
    public boolean complete() {
        return notEntered.isEmpty();
    }
}
