package vn.giaplai.school;

import java.time.LocalDate;
import vn.giaplai.processes.codes.SchoolCode;

/** A term of a school year: 1 or 2. */
public record Term(SchoolCode schoolCode, String schoolYear, int number, LocalDate startsOn, LocalDate endsOn) {}
