package vn.giaplai.documents;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code behind a paper's QR: 26 signs of 5 bits, so 130 random bits; nobody guesses one. Digits and capital letters
 * without I, L, O, U (Crockford's base 32), because people type it from paper.
 */
final class VerificationCodes {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VerificationCodes() {}

    static String next() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code as stored, from what a person typed: case, spaces and dashes do not matter, O is 0, I and L are 1. */
    static String normalised(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
