package vn.giaplai.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;

/** What a PIN must be, and moving a PKCS#12 from one to another. */
final class Pins {

    static final int LEAST = 6;
    static final int MOST = 32;

    private Pins() {}

    /** Throws {@link KeyRefused} unless it has 6 to 32 printable ASCII characters, not all the same. */
    static void check(char[] pin) {
        boolean printable = true;
        boolean varied = false;
        for (char sign : pin) {
            printable &= sign > ' ' && sign < 127;
            varied |= sign != pin[0];
        }
        if (pin.length < LEAST || pin.length > MOST || !printable || !varied) {
            throw KeyRefused.weakPin(LEAST, MOST);
        }
    }

    /** The same key under another PIN. */
    static byte[] changed(byte[] pkcs12, char[] oldPin, char[] newPin) {
        try {
            var from = KeyStore.getInstance("PKCS12");
            from.load(new ByteArrayInputStream(pkcs12), oldPin);
            var to = KeyStore.getInstance("PKCS12");
            to.load(null, null);
            for (String alias : Collections.list(from.aliases())) {
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
