package vn.giaplai.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
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
    private final Clock clock;
    private final Duration wait;

    ResetWait(
            PasswordOrigins origins,
            SchoolTime time,
            Clock clock,
            @Value("${giaplai.keys.wait-after-reset}") Duration wait) {
        this.origins = origins;
        this.time = time;
        this.clock = clock;
        this.wait = wait;
    }

    /** The moment from which keys of this person may be made and destroyed; empty: now. */
    Optional<Instant> until(String personCode) {
        return Optional.ofNullable(origins.of(personCode).resetAt())
                .map(reset -> reset.plus(wait))
                .filter(until -> until.isAfter(clock.instant()));
    }

    /** Throws {@link KeyRefused}, which names the moment, while the person has to wait. */
    void demandOver(String personCode) {
        until(personCode).ifPresent(until -> {
            throw KeyRefused.waits(time.moment(until));
        });
    }
}
