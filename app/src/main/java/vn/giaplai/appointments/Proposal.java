package vn.giaplai.appointments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * A change that waits for a second person, or the answer that it got.
 *
 * @param batch what was entered together: one act on a page, or one file
 * @param confirmed null while it waits
 * @param reason why it was not confirmed; empty otherwise
 */
record Proposal(
        long id,
        UUID batch,
        SchoolCode schoolCode,
        StaffChange change,
        PersonCode proposedBy,
        Instant proposedAt,
        @Nullable PersonCode decidedBy,
        @Nullable Boolean confirmed,
        String reason) {

    /** Whether this person entered it and may think better of it. */
    boolean isTakenBackBy(PersonCode personCode) {
        return proposedBy.equals(personCode) && change.kind() != StaffChange.Kind.REOPENING;
    }
}
