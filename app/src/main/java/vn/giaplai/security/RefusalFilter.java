package vn.giaplai.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.giaplai.audit.SecurityEvent;
import vn.giaplai.audit.SecurityEvents;

/** Writes down each request that was refused for want of a right, whoever refused it: table of routes, slice, form token. */
class RefusalFilter extends OncePerRequestFilter {

    private final SecurityEvents events;

    RefusalFilter(SecurityEvents events) {
        this.events = events;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            var person = authentication != null && authentication.getPrincipal() instanceof SignedInPerson me
                    ? me.personCode()
                    : null;
            events.record(new SecurityEvent(
                    SecurityEvent.Kind.ACCESS_REFUSED,
                    person,
                    request.getRemoteAddr(),
                    request.getMethod() + " " + request.getRequestURI()));
        }
    }
}
