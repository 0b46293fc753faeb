package vn.giaplai.documents;

/** The papers that are signed and kept. */
public enum DocumentKind {
    /** Học bạ of one pupil and year. */
    TRANSCRIPT,
    /** Quyết định khóa học bạ of a school and year. */
    LOCK_DECISION
}
