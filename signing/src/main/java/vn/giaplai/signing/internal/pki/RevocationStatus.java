package vn.giaplai.signing.internal.pki;

import java.time.Duration;
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

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** When the certificate was revoked, if it was. */
    public Optional<Instant> revoked() {
        return Optional.ofNullable(revokedOrNull);
    }

    /**
     * Whether the evidence can tell the state at a time: it is from then or later, or not yet replaced then. An OCSP answer
     * without {@code nextUpdate} comes from a responder that knows everything at once (RFC 6960 §4.2.2.1): it holds for as
     * long as clocks may differ.
     */
    public boolean tellsAbout(Instant time) {
        Instant end = untilOrNull == null ? from.plus(CLOCK_SKEW) : untilOrNull;
        return !from.isBefore(time) || !end.isBefore(time);
    }

    /** Whether the evidence is in force: neither replaced nor from the future, as far as clocks differ. */
    boolean isInForce(Instant now) {
        return tellsAbout(now.minus(CLOCK_SKEW)) && !from.isAfter(now.plus(CLOCK_SKEW));
    }
}
