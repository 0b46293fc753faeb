package vn.giaplai.templates.transcriptsignoff;

import java.util.List;

/**
 * What the foot of the results page says: "Trong trang này có sửa chữa ở: 2 chỗ, thuộc các môn học, hoạt động giáo
 * dục: Toán, Ngữ văn".
 *
 * @param count corrected places of this pupil and year
 * @param subjects names of the subjects concerned, in the order of the form; empty when {@code count} is 0
 */
public record Corrections(int count, List<String> subjects) {
    public Corrections {
        subjects = List.copyOf(subjects);
        if (count < 0 || (count == 0) != subjects.isEmpty()) {
            throw new IllegalArgumentException("corrections: " + count + " places in " + subjects.size() + " subjects");
        }
    }

    /** Nothing was corrected. */
    public static Corrections none() {
        return new Corrections(0, List.of());
    }
}
