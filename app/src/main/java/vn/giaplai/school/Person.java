package vn.giaplai.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the school; the code never changes. */
public record Person(String code, String fullName, @Nullable LocalDate birthDate, boolean active) {}
