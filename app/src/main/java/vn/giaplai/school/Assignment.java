package vn.giaplai.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who teaches a subject to a class, or is its homeroom teacher; first and last day included. */
public record Assignment(
        String personCode,
        ClassRef classRef,
        AssignmentRole role,
        @Nullable String subjectCode,
        int slot,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the assignment holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
