package vn.giaplai.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.Problems;

/** Asks {@link Routes}; a path that no line covers is refused, and told as unknown to those signed in. */
@Component
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext>, AccessDeniedHandler {

    private final CurrentDuties duties;
    private final Routes routes;

    RouteAuthorization(CurrentDuties duties, Routes routes) {
        this.duties = duties;
        this.routes = routes;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> visitor, RequestAuthorizationContext context) {
        return new AuthorizationDecision(audience(context.getRequest())
                .map(to -> to.world() || to.admits(rolesOf(visitor.get(), to)))
                .orElse(false));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException) {
            request.setAttribute(Problems.STALE_FORM, true);
        }
        var known = audience(request).isPresent();
        response.sendError((known ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
    }

    private Optional<Set<Role>> rolesOf(@Nullable Authentication visitor, Routes.Audience to) {
        return visitor != null && visitor.getPrincipal() instanceof SignedInPerson me
                ? Optional.of(to.standIns() ? duties.rolesOrStandIns(me) : duties.roles(me))
                : Optional.empty();
    }

    private Optional<Routes.Audience> audience(HttpServletRequest request) {
        var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        return routes.audience(request.getMethod(), path.value());
    }
}
