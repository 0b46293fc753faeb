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

    private final SessionAuthenticationStrategy beginning;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionRenewal(SessionAuthenticationStrategy beginning) {
        this.beginning = beginning;
    }

    /** @param generation that this very session began by ending the others; never one that was read afterwards */
    void renew(int generation, Authentication present, HttpServletRequest request, HttpServletResponse response) {
        if (!(present.getDetails() instanceof SignInTrace trace)
                || !(present.getPrincipal() instanceof SignedInPerson me)) {
            return;
        }
        var renewed = UsernamePasswordAuthenticationToken.authenticated(me, null, present.getAuthorities());
        renewed.setDetails(trace.of(generation));
        beginning.onAuthentication(renewed, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
