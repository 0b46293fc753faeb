package vn.giaplai.security;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells when the session of somebody who was signed in is over; those of strangers are nobody's. */
@Component
class EndedSessions implements HttpSessionListener {

    /** The session of this person is over. */
    record Ended(SignedInPerson person) {}

    private final ApplicationEventPublisher events;

    EndedSessions(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent over) {
        var kept = over.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (kept instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof SignedInPerson me) {
            events.publishEvent(new Ended(me));
        }
    }
}
