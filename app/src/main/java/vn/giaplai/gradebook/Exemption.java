package vn.giaplai.gradebook;

import vn.giaplai.processes.codes.PupilCode;

/** A pupil who does not take a subject this year, with the reason. Source: TT 22/2021 Đ11. */
public record Exemption(PupilCode pupilCode, String subjectCode, String reason) {}
