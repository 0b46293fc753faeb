package vn.giaplai.keys;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.security.PasswordOrigins;
import vn.giaplai.web.SchoolTime;

/**
 * The time after a password was reset by somebody else in which the person's keys stay as they are: long enough for the
 * person to find the own password refused and to say so.
 */
@Component
class ResetWait {

    private final PasswordOrigins origins;
    private final SchoolTime time;

    ResetWait(PasswordOrigins origins, SchoolTime time) {
        this.origins = origins;
        this.time = time;
    }

    /** The moment from which keys of this person may be made and destroyed; empty: now. */
    Optional<Instant> until(PersonCode personCode) {
        return origins.waitsUntil(personCode);
    }

    /** Throws {@link KeyRefused}, which names the moment, while the person has to wait. */
    void demandOver(PersonCode personCode) {
        until(personCode).ifPresent(until -> {
            throw KeyRefused.waits(time.moment(until));
        });
    }
}
