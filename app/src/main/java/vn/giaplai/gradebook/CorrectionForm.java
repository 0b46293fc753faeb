package vn.giaplai.gradebook;

import java.util.Optional;

/**
 * The form "Sửa nội dung bị trả lại" as it was sent. It ends the task, so it either corrects something or says that
 * what stands there was looked at and is right; both with a reason.
 *
 * @param cells the pupil's cells, with the other fields of the form among what was sent
 * @param correctedBefore whether something was already corrected for this task
 */
record CorrectionForm(Submission cells, boolean correctedBefore) {

    static final String REASON = "reason";
    static final String KEEPS = "kept";
    private static final int LONGEST_REASON = 500;

    String reason() {
        return cells.sent().getOrDefault(REASON, "").strip();
    }

    /** Whether the teacher says that everything is right as it is. */
    boolean keeps() {
        return cells.sent().containsKey(KEEPS);
    }

    int wrongCells() {
        return cells.errors().size();
    }

    /** Corrections made before this form were given their reasons then. */
    boolean lacksReason() {
        boolean needed = changes() || keeps() || !correctedBefore;
        return reason().length() > LONGEST_REASON || needed && reason().isEmpty();
    }

    /** Message key of what does not fit together: nothing corrected, or corrected and said to be right. */
    Optional<String> contradiction() {
        if (wrongCells() > 0) {
            return Optional.empty();
        }
        if (keeps() && changes()) {
            return Optional.of("gradebook.correct.kept-and-changed");
        }
        return keeps() || changes() || correctedBefore ? Optional.empty() : Optional.of("gradebook.correct.unchanged");
    }

    /** Message key of what comes first among all that is wrong. */
    Optional<String> problem() {
        if (wrongCells() > 0) {
            return Optional.of("gradebook.entries.errors");
        }
        return lacksReason() && contradiction().isEmpty()
                ? Optional.of("gradebook.correct.no-reason")
                : contradiction();
    }

    boolean isClean() {
        return cells.isClean() && !lacksReason() && contradiction().isEmpty();
    }

    private boolean changes() {
        return !cells.sheet().isEmpty();
    }
}
