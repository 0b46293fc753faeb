package vn.giaplai.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.session.ConcurrentSessionFilter;
import org.springframework.stereotype.Component;

/** How a session begins, and what asks at every request whether it is over. */
@Component
class SessionSecurity {

    private final SessionRegistry register;
    private final SessionAuthenticationStrategy beginning;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SignInPages pages;
    private final OwnerProof proof;

    SessionSecurity(
            SessionRegistry register,
            SessionAuthenticationStrategy beginning,
            Sessions sessions,
            Accounts accounts,
            SignInPages pages,
            OwnerProof proof) {
        this.proof = proof;
        this.pages = pages;
        this.register = register;
        this.beginning = beginning;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    void guard(HttpSecurity http) {
        http.sessionManagement(session -> session.sessionAuthenticationStrategy(beginning))
                .addFilter(new ConcurrentSessionFilter(
                        register, ended -> pages.ended(ended.getRequest(), ended.getResponse(), SessionEnd.ENDED)))
                .addFilterAfter(new AccountStandingFilter(accounts, sessions, pages, proof), AuthorizationFilter.class);
    }
}
