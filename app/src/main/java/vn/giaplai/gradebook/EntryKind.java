package vn.giaplai.gradebook;

/** What can be entered for a pupil, and so what a {@link EntryChange} can be about. */
public enum EntryKind {
    TX("Điểm đánh giá thường xuyên"),
    GK("Điểm đánh giá giữa kì"),
    CK("Điểm đánh giá cuối kì"),
    LEVEL("Mức đánh giá"),
    REMARK("Nhận xét môn học"),
    EXEMPTION("Miễn học"),
    CONDUCT("Kết quả rèn luyện"),
    ABSENCES("Số buổi nghỉ học"),
    COMMENT("Nhận xét của giáo viên chủ nhiệm");

    private final String vietnamese;

    EntryKind(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    static EntryKind of(MarkKind kind) {
        return valueOf(kind.name());
    }
}
