package vn.giaplai.school;

import java.time.LocalDate;

/** A term of a school year: 1 or 2. */
public record Term(String schoolCode, String schoolYear, int number, LocalDate startsOn, LocalDate endsOn) {}
