package vn.giaplai.security;

import java.util.Locale;
import vn.giaplai.web.Networks;

/** Whose tries count together: those for one account from one place. */
final class SignInLane {

    private SignInLane() {}

    /** Strangers for an account at an address. */
    static String stranger(String username, String address) {
        return "stranger " + Networks.of(address) + " " + account(username);
    }

    /** A device that was signed in with the account before. */
    static String device(String username, String device) {
        return "device " + device + " " + account(username);
    }

    /** Somebody who is signed in already and shows the password again. */
    static String session(SignedInPerson me) {
        return "session "
                + SignInTrace.present().map(trace -> trace.id().toString()).orElse(account(me.username()));
    }

    static String account(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
