package vn.giaplai.gradebook;

import vn.giaplai.processes.codes.PupilCode;

/** Conduct of one pupil in one term; the year's level is computed (TT 22/2021 Đ8.2b). */
public record ConductEntry(PupilCode pupilCode, int term, ConductLevel level) {}
