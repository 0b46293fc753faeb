package vn.giaplai.gradebook;

/** Conduct of one pupil in one term; the year's level is computed (TT 22/2021 Đ8.2b). */
public record ConductEntry(String pupilCode, int term, ConductLevel level) {}
