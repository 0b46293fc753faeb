package vn.giaplai.gradebook;

import vn.giaplai.processes.codes.PupilCode;

/** The subject teacher's yearly sentence: progress, strengths, main limits (học bạ TT 22/2021); 1 to 500 characters. */
public record SubjectRemark(PupilCode pupilCode, String subjectCode, String remark) {}
