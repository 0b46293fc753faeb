package vn.giaplai.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * An account as the administrator sees it.
 *
 * @param username by the rule of S002 Đ3.2
 * @param firstPasswordUntil when the password that was handed out stops opening it; null for one of the own
 * @param proofOwed what is to be shown before everything opens; null: nothing
 * @param generation sessions that began in an earlier one are over
 */
public record Account(
        PersonCode personCode,
        String fullName,
        String username,
        SchoolCode schoolCode,
        boolean mustChangePassword,
        @Nullable Instant firstPasswordUntil,
        @Nullable ProofOwed proofOwed,
        boolean enabled,
        int generation,
        String language) {

    /** Its person, as whoever signs in. */
    SignedInPerson person() {
        return new SignedInPerson(personCode, fullName, username, schoolCode);
    }
}
