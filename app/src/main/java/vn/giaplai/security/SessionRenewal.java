package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets the session that ended all others of its account go on, under a new id. */
@Component
class SessionRenewal {

    private final Accounts accounts;
    private final SessionAuthenticationStrategy beginning;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionRenewal(Accounts accounts, SessionAuthenticationStrategy beginning) {
        this.accounts = accounts;
        this.beginning = beginning;
    }

    void renew(Authentication present, HttpServletRequest request, HttpServletResponse response) {
        if (!(present.getDetails() instanceof SignInTrace trace)
                || !(present.getPrincipal() instanceof SignedInPerson me)) {
            return;
        }
        var generation =
                accounts.byPerson(trace.personCode()).map(Account::generation).orElse(trace.generation());
        var renewed = UsernamePasswordAuthenticationToken.authenticated(me, null, present.getAuthorities());
        renewed.setDetails(trace.of(generation));
        beginning.onAuthentication(renewed, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
