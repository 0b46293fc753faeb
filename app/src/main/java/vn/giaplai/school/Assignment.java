package vn.giaplai.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;

/** Who teaches a subject to a class, or is its homeroom teacher; first and last day included. */
public record Assignment(
        PersonCode personCode,
        ClassRef classRef,
        Role role,
        @Nullable String subjectCode,
        int slot,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Assignment {
        if (!role.isOfClass()) {
            throw new IllegalArgumentException("no assignment gives " + role);
        }
    }

    /** Whether the assignment holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
