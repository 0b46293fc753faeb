package vn.giaplai.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.web.UserProblem;

/**
 * The open sessions of people, each known by its {@link SignInTrace}; and when a session is over. Kept in memory: after a
 * restart everybody signs in again.
 */
@Component
class Sessions {

    private final SessionRegistry register;
    private final AuditLog audit;
    private final Clock clock;
    private final Duration lifetime;

    Sessions(
            SessionRegistry register,
            AuditLog audit,
            Clock clock,
            @Value("${giaplai.session.lifetime}") Duration lifetime) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Why a session of this account is over, if it is. */
    Optional<SessionEnd> end(SignInTrace trace, Account account) {
        if (trace.generation() != account.generation()) {
            return Optional.of(SessionEnd.ENDED);
        }
        return clock.instant().isBefore(trace.until(lifetime)) ? Optional.empty() : Optional.of(SessionEnd.LIFETIME);
    }

    /** The open sessions of this account, the present one first, then by when they were last used. */
    List<OpenSession> of(Account account, UUID present) {
        return entries(account.personCode())
                .filter(entry -> end(entry.trace(), account).isEmpty())
                .map(entry -> entry.open(present, lifetime))
                .sorted(Comparator.comparing(OpenSession::present)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    /** Ends one session of this person at its next request. Throws {@link UserProblem} when it is not theirs. */
    @Transactional
    public void end(SignedInPerson me, UUID id) {
        var session = entries(me.personCode())
                .filter(entry -> entry.trace().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "security.sessions.unknown"))
                .information();
        audit.record(AuditEvent.by(me.personCode(), "account-session-ended").about(me.personCode()));
        session.expireNow();
    }

    private Stream<Entry> entries(PersonCode personCode) {
        return register.getAllPrincipals().stream()
                .filter(owner ->
                        owner instanceof SignInTrace trace && trace.personCode().equals(personCode))
                .flatMap(owner -> register.getAllSessions(owner, false).stream()
                        .map(information -> new Entry((SignInTrace) owner, information)));
    }

    /**
     * A line of the list of one's own sessions.
     *
     * @param until when it ends, however busy
     */
    record OpenSession(SignInTrace trace, Instant lastSeen, Instant until, boolean present) {}

    private record Entry(SignInTrace trace, SessionInformation information) {

        OpenSession open(UUID present, Duration lifetime) {
            return new OpenSession(
                    trace,
                    information.getLastRequest().toInstant(),
                    trace.until(lifetime),
                    trace.id().equals(present));
        }
    }
}
