package vn.giaplai.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/** Somebody who works in the school; the code never changes. */
public record Person(
        PersonCode code, String fullName, @Nullable LocalDate birthDate, boolean active) {}
