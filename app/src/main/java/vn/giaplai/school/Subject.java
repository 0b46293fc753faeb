package vn.giaplai.school;

/**
 * A subject or educational activity.
 *
 * @param lessonsPerYear without chuyên đề học tập; decides the number of regular scores
 */
public record Subject(String code, String name, SubjectKind kind, int lessonsPerYear, int ordinal) {

    /** Regular scores (ĐĐGtx) a term, TT 22/2021 Đ6.3: 2 to 35 lessons a year, 3 to 70, 4 above; comment subjects 0. */
    public int regularScores() {
        if (kind == SubjectKind.COMMENT) {
            return 0;
        }
        if (lessonsPerYear <= 35) {
            return 2;
        }
        return lessonsPerYear <= 70 ? 3 : 4;
    }
}
