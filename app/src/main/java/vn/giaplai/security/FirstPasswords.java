package vn.giaplai.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Passwords that the application makes and somebody hands over on paper: random, and good for some days. */
@Component("firstPasswords")
public class FirstPasswords {

    /** Letters and digits that nobody confuses on paper: no 0 o, 1 l i. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 12;

    private final Duration lifetime;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstPasswords(@Value("${giaplai.first-password-lifetime}") Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** For how many days one opens an account; pages say it. */
    public long getDays() {
        return lifetime.toDays();
    }

    String make() {
        var password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            password.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** When one that is made now stops opening the account. */
    Instant until() {
        return clock.instant().plus(lifetime);
    }

    /** Whether the password that was handed out opens the account no more. */
    public boolean isOver(Account account) {
        var until = account.firstPasswordUntil();
        return until != null && !clock.instant().isBefore(until);
    }
}
