package vn.giaplai.school;

/** Positions in a school, by their usual abbreviations. */
public enum PositionRole {
    /** Hiệu trưởng: principal. */
    HT,
    /** Phó Hiệu trưởng: vice principal. */
    PHT,
    /** Tổ trưởng chuyên môn: head of a subject group. */
    TTCM,
    /** Văn thư: clerk, keeps the seal and the archive. */
    VT,
    /** Quản trị: member of the administering board. */
    QT,
    /** Thiết bị: equipment officer. */
    TB,
    /** Giáo viên: teacher. */
    GV,
    /** Thanh tra: inspector, reads only. */
    TTRA
}
