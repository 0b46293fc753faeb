package vn.giaplai.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.LocalDate;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a PIN must be, and moving a PKCS#12 from one to another. */
final class Pins {

    static final int LEAST = 6;
    static final int MOST = 12;

    /** What a PIN of a key can be at all; what cannot be one costs no try. */
    enum Grammar {
        /** Of keys made before: 6 to 32 printable ASCII characters. */
        ANY("[!-~]{6,32}"),
        /** 6 to 12 digits. */
        DIGITS("[0-9]{6,12}");

        private final Pattern form;

        Grammar(String form) {
            this.form = Pattern.compile(form);
        }

        /** The narrowest that a right PIN shows of itself. */
        static Grammar of(char[] pin) {
            return DIGITS.admits(pin) ? DIGITS : ANY;
        }

        boolean admits(char[] pin) {
            return form.matcher(CharBuffer.wrap(pin)).matches();
        }
    }

    private Pins() {}

    /**
     * Throws {@link KeyRefused} unless a new PIN has 6 to 12 digits that nobody tries first.
     *
     * @param born the owner's birthday; null for a seal, and where it is not known
     */
    static void check(char[] pin, @Nullable LocalDate born) {
        if (!Grammar.DIGITS.admits(pin)) {
            throw KeyRefused.weakPin(LEAST, MOST);
        }
        if (ObviousPins.contain(new String(pin), born)) {
            throw KeyRefused.obviousPin();
        }
    }

    /** The same key under another PIN. */
    static byte[] changed(byte[] pkcs12, char[] oldPin, char[] newPin) {
        try {
            var from = KeyStore.getInstance("PKCS12");
            from.load(new ByteArrayInputStream(pkcs12), oldPin);
            var to = KeyStore.getInstance("PKCS12");
            to.load(null, null);
            for (var alias : Collections.list(from.aliases())) {
                if (from.isKeyEntry(alias)) {
                    to.setKeyEntry(alias, from.getKey(alias, oldPin), newPin, from.getCertificateChain(alias));
                }
            }
            var out = new ByteArrayOutputStream();
            to.store(out, newPin);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException problem) {
            throw new IllegalStateException("a key that was just opened does not open", problem);
        }
    }
}
