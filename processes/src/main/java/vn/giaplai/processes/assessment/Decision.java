package vn.giaplai.processes.assessment;

import java.util.List;

/**
 * The proposed decision of the year's end, before the summer (TT 22/2021 Đ12–14); HT decides.
 *
 * @param missing which of the three conditions are not met, in the order of Đ12.1
 * @param retest subjects to be re-assessed, sorted
 */
public record Decision(
        Outcome outcome, List<Condition> missing, boolean summerTraining, List<String> retest, List<Reason> reasons) {

    /** What becomes of the pupil. */
    public enum Outcome {
        PROMOTED("Được lên lớp"),
        SUMMER("Rèn luyện trong kì nghỉ hè hoặc kiểm tra, đánh giá lại"),
        NOT_PROMOTED("Không được lên lớp");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The conditions of Đ12.1. */
    public enum Condition {
        CONDUCT,
        LEARNING,
        ABSENCES
    }

    public Decision {
        missing = List.copyOf(missing);
        retest = List.copyOf(retest);
        reasons = List.copyOf(reasons);
    }
}
