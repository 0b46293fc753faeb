package vn.giaplai.gradebook;

/** What can be entered for a pupil, and so what a {@link EntryChange} can be about; {@link EntryWords} names it. */
public enum EntryKind {
    TX,
    GK,
    CK,
    LEVEL,
    REMARK,
    EXEMPTION,
    CONDUCT,
    ABSENCES,
    COMMENT;

    static EntryKind of(MarkKind kind) {
        return valueOf(kind.name());
    }
}
