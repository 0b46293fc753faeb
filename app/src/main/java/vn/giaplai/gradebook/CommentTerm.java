package vn.giaplai.gradebook;

import java.util.List;
import java.util.Optional;

/**
 * The single assessments of a comment-only subject in one line of a file, and the term's result that follows from them:
 * Đạt when all required ones were done and all are Đạt, else Chưa đạt (TT 22/2021 Đ9.1a). Required are two regular ones
 * (Đ6.3a), the mid-term and the end-of-term one (Đ7); a missed one counts Chưa đạt. The book keeps the result alone.
 */
record CommentTerm(List<MarkValue> regular, Optional<MarkValue> midTerm, Optional<MarkValue> endTerm) {

    static final int REGULAR = 2;

    /** What the term's result must be; empty while a required assessment is not in the file. */
    Optional<MarkValue> result() {
        return complete()
                ? Optional.of(MarkValue.level(allPassed() ? MarkValue.PASSED : MarkValue.FAILED))
                : Optional.empty();
    }

    /** Whether the result that the file gives cannot be, whatever is not in the file. */
    boolean contradicts(MarkValue given) {
        return passed(given) ? !allPassed() : complete() && allPassed();
    }

    private boolean complete() {
        return regular.size() >= REGULAR && midTerm.isPresent() && endTerm.isPresent();
    }

    private boolean allPassed() {
        return regular.stream().allMatch(CommentTerm::passed)
                && midTerm.stream().allMatch(CommentTerm::passed)
                && endTerm.stream().allMatch(CommentTerm::passed);
    }

    private static boolean passed(MarkValue value) {
        return MarkValue.PASSED.equals(value.level());
    }
}
