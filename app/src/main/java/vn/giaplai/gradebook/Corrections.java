package vn.giaplai.gradebook;

import java.util.List;

/**
 * The paper's line "Trong trang này có sửa chữa ở: … chỗ, thuộc các môn học, hoạt động giáo dục: …".
 *
 * @param count places corrected after a paper had been made; the same place twice counts once
 * @param subjectCodes the subjects they belong to, in code order
 */
public record Corrections(int count, List<String> subjectCodes) {

    public static final Corrections NONE = new Corrections(0, List.of());

    public Corrections {
        subjectCodes = List.copyOf(subjectCodes);
    }
}
