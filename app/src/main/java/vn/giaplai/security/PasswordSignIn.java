package vn.giaplai.security;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** User name and password against the accounts, within the limits; the principal is a {@link SignedInPerson}. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final RateLimits limits;

    PasswordSignIn(Accounts accounts, RateLimits limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var username = asked.getName().trim();
        var password = asked.getCredentials() instanceof String text ? text : "";
        var address = asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!limits.attempt(username, address)) {
            throw new LockedException("too many attempts");
        }
        var account = check(username, password);
        limits.forgive(username, address);
        var person =
                new SignedInPerson(account.personCode(), account.fullName(), account.username(), account.schoolCode());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, java.util.List.of());
        signedIn.setDetails(asked.getDetails());
        return signedIn;
    }

    private Account check(String username, String password) {
        if (username.length() > LONGEST || password.length() > LONGEST) {
            throw new BadCredentialsException("too long");
        }
        var account = accounts.byUsername(username.toLowerCase(java.util.Locale.ROOT));
        if (account.isEmpty()) {
            accounts.pretendToMatch(password);
            throw new BadCredentialsException("unknown account or wrong password");
        }
        if (!accounts.matches(account.get(), password)) {
            throw new BadCredentialsException("unknown account or wrong password");
        }
        if (!account.get().enabled()) {
            throw new DisabledException("account is disabled");
        }
        if (accounts.isOver(account.get())) {
            throw new CredentialsExpiredException("the first password is over");
        }
        accounts.cameIn(account.get());
        return account.get();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
