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

    /** The last grade of lower secondary: from it nobody goes up, the programme is completed (form of TT 22/2021). */
    public static final int LAST_GRADE = 9;

    /** What becomes of the pupil. */
    public enum Outcome {
        PROMOTED("Được lên lớp", "Hoàn thành chương trình"),
        SUMMER(
                "Rèn luyện trong kì nghỉ hè hoặc kiểm tra, đánh giá lại",
                "Rèn luyện trong kì nghỉ hè hoặc kiểm tra, đánh giá lại"),
        NOT_PROMOTED("Không được lên lớp", "Chưa hoàn thành chương trình");

        private final String label;
        private final String labelInLastGrade;

        Outcome(String label, String labelInLastGrade) {
            this.label = label;
            this.labelInLastGrade = labelInLastGrade;
        }

        /** In the words for a pupil of that grade. */
        public String label(int grade) {
            return grade == LAST_GRADE ? labelInLastGrade : label;
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
