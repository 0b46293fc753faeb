package vn.giaplai.security;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** User name and password against the accounts, within the limits; the principal is a {@link SignedInPerson}. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final SignInGate gate;
    private final Clock clock;

    PasswordSignIn(Accounts accounts, SignInGate gate, Clock clock) {
        this.accounts = accounts;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var username = asked.getName().trim();
        var password = asked.getCredentials() instanceof String text ? text : "";
        if (username.length() > LONGEST || password.length() > LONGEST) {
            throw new BadCredentialsException("too long");
        }
        var from = asked.getDetails() instanceof SignInDetails details ? details : null;
        var pass =
                gate.enter(username, from == null ? "" : from.getRemoteAddress(), from == null ? null : from.device());
        var account = check(username, password, pass);
        gate.right(pass);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account.person(), null, List.of());
        signedIn.setDetails(trace(account, from));
        return signedIn;
    }

    private SignInTrace trace(Account account, @Nullable SignInDetails from) {
        return new SignInTrace(
                UUID.randomUUID(),
                account.personCode(),
                account.generation(),
                clock.instant(),
                from == null ? "" : from.getRemoteAddress(),
                from == null ? BrowserName.of(null) : from.browser());
    }

    private Account check(String username, String password, SignInGate.Pass pass) {
        try {
            return check(username, password);
        } catch (HashingRoom.Full unseen) {
            throw gate.unseen(pass);
        }
    }

    private Account check(String username, String password) {
        var account = accounts.byUsername(username.toLowerCase(Locale.ROOT));
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
        accounts.cameIn(account.get(), password);
        return account.get();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
