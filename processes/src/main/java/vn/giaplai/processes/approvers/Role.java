package vn.giaplai.processes.approvers;

/** The capacities in which people act, by the abbreviations the regulations use. */
public enum Role {
    /** Teaches a subject in a class (slot: which of several teachers). */
    GVBM("Giáo viên bộ môn"),
    /** Leads a class. */
    GVCN("Giáo viên chủ nhiệm"),
    /** Heads a subject group. */
    TTCM("Tổ trưởng chuyên môn"),
    /** Vice principal. */
    PHT("Phó Hiệu trưởng"),
    /** Principal. */
    HT("Hiệu trưởng"),
    /** Either the principal or a vice principal; nobody is assigned to it as such. */
    BGH("Ban giám hiệu"),
    /** Clerk, keeper of the seal and the archive. */
    VT("Văn thư"),
    /** Member of the administering board. */
    QT("Ban quản trị");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The Vietnamese name a school uses. */
    public String label() {
        return label;
    }
}
