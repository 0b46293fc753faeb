package vn.giaplai.signing.internal.pki;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one piece of evidence says about one certificate.
 *
 * @param from the evidence describes the state at this time ({@code thisUpdate})
 * @param untilOrNull newer evidence will be there by then ({@code nextUpdate})
 * @param revokedOrNull when the certificate was revoked
 */
public record RevocationStatus(
        Instant from,
        @Nullable Instant untilOrNull,
        @Nullable Instant revokedOrNull) {

    /** When the certificate was revoked, if it was. */
    public Optional<Instant> revoked() {
        return Optional.ofNullable(revokedOrNull);
    }

    /** Whether the evidence can tell the state at a time: it is from then or later, or not yet replaced then. */
    public boolean tellsAbout(Instant time) {
        return !from.isBefore(time) || (untilOrNull != null && !untilOrNull.isBefore(time));
    }
}
