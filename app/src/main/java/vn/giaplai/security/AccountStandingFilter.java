package vn.giaplai.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session that is over, or whose account is closed, is out at its next request; an account with a first password, or
 * whose owner is not shown, is led to where that is put right.
 */
class AccountStandingFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInPages pages;
    private final OwnerProof proof;

    AccountStandingFilter(Accounts accounts, Sessions sessions, SignInPages pages, OwnerProof proof) {
        this.proof = proof;
        this.pages = pages;
        this.accounts = accounts;
        this.sessions = sessions;
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
        var end = end(authentication, account);
        if (end.isPresent()) {
            pages.ended(request, response, end.get());
            return;
        }
        var instead = proof.insteadOf(request.getServletPath(), account.orElseThrow());
        if (instead.isPresent()) {
            SignInPages.move(request, response, instead.get(), HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<SessionEnd> end(Authentication present, Optional<Account> account) {
        if (account.isEmpty() || !account.get().enabled()) {
            return Optional.of(SessionEnd.DISABLED);
        }
        return present.getDetails() instanceof SignInTrace trace
                ? sessions.end(trace, account.get())
                : Optional.empty();
    }
}
