package vn.giaplai.school;

import java.time.LocalDate;
import vn.giaplai.processes.codes.SchoolCode;

/** A school year such as 2026-2027. */
public record SchoolYear(SchoolCode schoolCode, String code, LocalDate startsOn, LocalDate endsOn) {}
