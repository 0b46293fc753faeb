package vn.giaplai.templates.transcriptsignoff;

import vn.giaplai.templates.house.Texts;

/**
 * Conduct and learning of one period: "Tốt", "Khá", "Đạt", "Chưa đạt" (TT 22/2021/TT-BGDĐT, Điều 8, 9), or empty.
 *
 * @param conduct kết quả rèn luyện
 * @param learning kết quả học tập
 */
public record PeriodResult(String conduct, String learning) {
    public PeriodResult {
        Texts.optional("conduct", conduct);
        Texts.optional("learning", learning);
    }

    /** No result, for instance no re-assessment. */
    public static PeriodResult none() {
        return new PeriodResult("", "");
    }
}
