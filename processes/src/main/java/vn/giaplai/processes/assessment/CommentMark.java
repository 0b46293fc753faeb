package vn.giaplai.processes.assessment;

/** One cell of a comment-only subject. Missed and not made up counts Chưa đạt; not entered blocks. */
public enum CommentMark {
    PASSED,
    NOT_PASSED,
    MISSED,
    NOT_ENTERED
}
