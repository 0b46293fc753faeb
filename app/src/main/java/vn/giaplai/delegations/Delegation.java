package vn.giaplai.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * A decision that somebody stands in for the principal.
 *
 * @param giver who is away
 * @param features processes in which the deputy acts
 * @param to last day
 * @param basis the written paper or the reason
 * @param gives whether somebody holds anything by it today
 * @param revokedBy full name of who revoked it; null for nobody
 */
record Delegation(
        long id,
        PersonCode giver,
        String giverName,
        PersonCode deputy,
        String deputyName,
        List<String> features,
        LocalDate from,
        LocalDate to,
        String basis,
        Instant madeAt,
        boolean gives,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {

    /** Where it stands on a day. */
    enum State {
        NOW,
        COMING,
        ENDED,
        REVOKED,
        /** Its days run, but the giver or the deputy is not in office any more. */
        LAPSED
    }

    Delegation {
        features = List.copyOf(features);
    }

    State on(LocalDate day) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        if (day.isBefore(from)) {
            return State.COMING;
        }
        if (day.isAfter(to)) {
            return State.ENDED;
        }
        return gives ? State.NOW : State.LAPSED;
    }

    boolean overlaps(NewDelegation other) {
        return revokedAt == null
                && giver.equals(other.giver())
                && !from.isAfter(other.to())
                && !to.isBefore(other.from())
                && features.stream().anyMatch(other.features()::contains);
    }
}
