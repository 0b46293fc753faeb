package vn.giaplai.gradebook;

/** The subject teacher's yearly sentence: progress, strengths, main limits (học bạ TT 22/2021); 1 to 500 characters. */
public record SubjectRemark(String pupilCode, String subjectCode, String remark) {}
