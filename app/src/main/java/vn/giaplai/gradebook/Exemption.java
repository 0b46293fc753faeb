package vn.giaplai.gradebook;

/** A pupil who does not take a subject this year, with the reason. Source: TT 22/2021 Đ11. */
public record Exemption(String pupilCode, String subjectCode, String reason) {}
