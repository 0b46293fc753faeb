package vn.giaplai.audit;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * Something that was tried from outside, and what came of it.
 *
 * @param person code of the person whose account it is; null where no account was named that exists
 * @param address where it came from; null where nobody asked
 * @param detail why, or method and path; never what somebody typed
 */
public record SecurityEvent(
        Kind kind, @Nullable PersonCode person, @Nullable String address, String detail) {

    private static final int LONGEST = 200;

    /** What happened; the name in the database is the kebab form. */
    public enum Kind {
        SIGN_IN,
        SIGN_IN_REFUSED,
        SIGN_OUT,
        SESSION_ENDED,
        PASSWORD_REFUSED,
        ACCESS_REFUSED;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public SecurityEvent {
        address = Whereabouts.written(address);
        detail = detail.substring(0, Math.min(LONGEST, detail.length()));
    }
}
