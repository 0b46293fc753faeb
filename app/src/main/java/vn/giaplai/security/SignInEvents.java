package vn.giaplai.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.giaplai.audit.SecurityEvent;
import vn.giaplai.audit.SecurityEvent.Kind;
import vn.giaplai.audit.SecurityEvents;
import vn.giaplai.audit.Whereabouts;
import vn.giaplai.processes.codes.PersonCode;

/** Writes down who came in, who did not, and whose session is over. */
@Component
class SignInEvents {

    private static final String SIGN_OUT = "/sign-out";

    private final SecurityEvents events;
    private final AccountRepository accounts;

    SignInEvents(SecurityEvents events, AccountRepository accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    @EventListener
    void came(InteractiveAuthenticationSuccessEvent event) {
        record(Kind.SIGN_IN, person(event.getAuthentication()), "");
    }

    /** The account is named where there is one; what was typed may be a password in the wrong field. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        var typed = event.getAuthentication().getName().trim().toLowerCase(Locale.ROOT);
        var account = accounts.byUsername(typed).map(Account::personCode).orElse(null);
        record(Kind.SIGN_IN_REFUSED, account, reason(event.getException()));
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        record(Kind.SIGN_OUT, person(event.getAuthentication()), "");
    }

    /** Not by signing out, which is told already: unused for too long, closed from elsewhere. */
    @EventListener
    void ended(EndedSessions.Ended over) {
        if (!signsOut()) {
            record(Kind.SESSION_ENDED, over.person().personCode(), "");
        }
    }

    private void record(Kind kind, @Nullable PersonCode person, String detail) {
        events.record(new SecurityEvent(kind, person, Whereabouts.address(), detail));
    }

    private static @Nullable PersonCode person(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson me
                ? me.personCode()
                : null;
    }

    /** Why, as the address of the sign-in page and the log say it. */
    static String reason(AuthenticationException refusal) {
        if (refusal instanceof LockedException) {
            return "limit";
        }
        if (refusal instanceof CredentialsExpiredException) {
            return "expired";
        }
        return refusal instanceof DisabledException ? "disabled" : "credentials";
    }

    private static boolean signsOut() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && SIGN_OUT.equals(asked.getRequest().getServletPath());
    }
}
