package vn.giaplai.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

/**
 * A fresh code for the printed slip: shown once, kept nowhere.
 *
 * @param code three groups of four, {@code k7ma-2xqd-9fhe}
 * @param person full name of whom it is handed to
 */
record HandedCode(String code, String person, KeyKind kind, Instant expiresAt) {

    /** Letters and digits that nobody confuses on paper: no 0 o, 1 l i. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    static String random(SecureRandom random) {
        var code = new StringBuilder();
        for (int sign = 0; sign < GROUPS * GROUP; sign++) {
            code.append(sign > 0 && sign % GROUP == 0 ? "-" : "");
            code.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    /** What was typed from paper, in the form that is compared: no blanks, no hyphens, small letters. */
    static String compared(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    /** Without the code, so that no log line shows it. */
    @Override
    public String toString() {
        return "HandedCode[" + kind + "]";
    }
}
