package vn.giaplai.school;

import java.time.LocalDate;

/** A school year such as 2026-2027. */
public record SchoolYear(String schoolCode, String code, LocalDate startsOn, LocalDate endsOn) {}
