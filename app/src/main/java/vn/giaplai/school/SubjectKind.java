package vn.giaplai.school;

/** How a subject is assessed (TT 22/2021 Đ5): by comment alone, or by comment and score. */
public enum SubjectKind {
    SCORE,
    COMMENT
}
