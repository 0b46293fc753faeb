package vn.giaplai.database;

import java.security.SecureRandom;
import java.util.Base64;

/** A user of the embedded server with a password that lives as long as this process: each start sets a new one. */
record Login(String user, String password) {

    private static final int BYTES = 32;

    static Login fresh(String user) {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        // Letters, digits, "-" and "_" alone: nothing to escape.
        return new Login(user, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    @Override
    public String toString() {
        return user;
    }
}
