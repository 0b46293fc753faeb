package vn.giaplai.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** A disabled account is out at its next request; one with a first password goes nowhere but to its change. */
class AccountStandingFilter extends OncePerRequestFilter {

    private static final List<String> ALWAYS_OPEN = List.of(
            "/password", "/sign-out", "/sign-in", "/language", "/web/", "/webjars/", "/error", "/verify", "/v/");

    private final Accounts accounts;

    AccountStandingFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPerson me)) {
            chain.doFilter(request, response);
            return;
        }
        var account = accounts.byPerson(me.personCode());
        if (account.isEmpty() || !account.get().enabled()) {
            new SecurityContextLogoutHandler().logout(request, response, authentication);
            response.sendRedirect("/sign-in?refused=disabled");
        } else if (account.get().mustChangePassword() && !alwaysOpen(request)) {
            response.sendRedirect("/password");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean alwaysOpen(HttpServletRequest request) {
        return ALWAYS_OPEN.stream().anyMatch(request.getServletPath()::startsWith);
    }
}
