package vn.giaplai.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;

/** What somebody is in the school, first and last day included. */
public record Position(
        PersonCode personCode,
        SchoolCode schoolCode,
        Role role,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Position {
        if (!role.isPosition()) {
            throw new IllegalArgumentException("no position gives " + role);
        }
    }

    /** Whether the position is held on that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
