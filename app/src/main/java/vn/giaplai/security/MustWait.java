package vn.giaplai.security;

import java.time.Duration;
import java.util.Locale;
import org.springframework.security.authentication.LockedException;

/** A try comes too soon; the password was not looked at. */
@SuppressWarnings("serial") // lives as long as the request
class MustWait extends LockedException {

    private final String why;
    private final Waiting waiting;

    private MustWait(String why, Duration time) {
        super(why);
        this.why = why;
        this.waiting = Waiting.of(time);
    }

    /** Because of own tries. */
    static MustWait limit(Duration time) {
        return new MustWait("limit", time);
    }

    /** Because of the tries of many others at the same address. */
    static MustWait crowd(Duration time) {
        return new MustWait("crowd", time);
    }

    /** Because of everybody who signs in at this moment. */
    static MustWait busy(Duration time) {
        return new MustWait("busy", time);
    }

    /** For the address of the sign-in page, which reads it with {@link Waiting#of(long)}. */
    String query() {
        return String.format(Locale.ROOT, "%s&seconds=%d", why, waiting.seconds());
    }
}
