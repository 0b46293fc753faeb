package vn.giaplai.templates.transcriptsignoff;

/** How a subject is assessed (TT 22/2021/TT-BGDĐT, Điều 5). */
public enum SubjectKind {
    /** By comment and score: results are numbers from 0 to 10 with one decimal. */
    SCORE,
    /** By comment only: results are Đạt or Chưa đạt. */
    COMMENT
}
