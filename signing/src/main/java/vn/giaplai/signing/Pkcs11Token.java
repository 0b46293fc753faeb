package vn.giaplai.signing;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pkcs11.Cryptoki;
import vn.giaplai.signing.internal.pkcs11.Cryptoki.TokenInfo;
import vn.giaplai.signing.internal.pki.SignerPurpose;

/**
 * A token or HSM reached through its PKCS#11 library, by the JDK's own provider, which is passed as an object and never
 * registered. A token knows one state per process, open or closed: unlocking it anew closes it first, so that a PIN is
 * always judged by the token itself, and keys unlocked before stop working.
 *
 * <p>Source: OASIS PKCS #11 2.40; JDK PKCS#11 Reference Guide.
 */
public final class Pkcs11Token implements AutoCloseable {

    private final Cryptoki library;
    private final TokenInfo info;
    private final Provider provider;

    private Pkcs11Token(Path path, Cryptoki library, TokenInfo info) {
        this.library = library;
        this.info = info;
        try {
            this.provider = Security.getProvider("SunPKCS11").configure(configuration(path, info.slot()));
        } catch (ProviderException | UnsupportedOperationException problem) {
            throw new SigningException(SigningFailure.KEY_UNAVAILABLE, "token not opened", problem);
        }
    }

    /**
     * The tokens that a library sees now; none when nothing is plugged in, or nothing but cards of another kind. Throws
     * {@link SigningException} with {@code KEY_UNAVAILABLE} when the library cannot be loaded or fails.
     *
     * @param library the vendor's shared library, an absolute path
     */
    public static List<Pkcs11Token> in(Path library) {
        Cryptoki cryptoki = new Cryptoki(library);
        return cryptoki.tokens().stream()
                .map(info -> new Pkcs11Token(library, cryptoki, info))
                .toList();
    }

    /** The label the token was initialised with. */
    public String label() {
        return info.label();
    }

    /** The token's serial number, as its maker gave it. */
    public String serial() {
        return info.serial();
    }

    /** Unlocks the token's newest signing key; it signs with {@link SignatureAlgorithm#defaultFor}. */
    public SigningKey unlock(char[] pin) {
        return open(pin, null);
    }

    /**
     * Unlocks the key with the newest certificate for signatures (RFC 5280 §4.2.1.3).
     *
     * <p>Throws {@link SigningException}: {@code PIN_REJECTED} after exactly one try, with
     * {@link SigningException#triesLeft} when the token tells; {@code KEY_UNSUPPORTED} without a key for signatures or
     * when the token cannot do the algorithm; {@code KEY_UNAVAILABLE} when it was pulled out. Whenever it throws, the token
     * is closed.
     */
    public SigningKey unlock(char[] pin, SignatureAlgorithm algorithm) {
        return open(pin, algorithm);
    }

    private synchronized SigningKey open(char[] pin, @Nullable SignatureAlgorithm algorithm) {
        close();
        boolean opened = false;
        try {
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin);
            SigningKey key = newest(store, algorithm);
            opened = true;
            return key;
        } catch (IOException problem) {
            if (isAboutPin(problem)) {
                throw SigningException.wrongPin("token refused it", triesLeft(), problem);
            }
            throw new SigningException(SigningFailure.KEY_UNAVAILABLE, "token not readable", problem);
        } catch (GeneralSecurityException | ProviderException problem) {
            throw new SigningException(SigningFailure.KEY_UNAVAILABLE, "token not readable", problem);
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    /** CKR_PIN_INCORRECT, CKR_PIN_LOCKED, CKR_PIN_EXPIRED and so on, as the provider passes them on. */
    private static boolean isAboutPin(Throwable problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof UnrecoverableKeyException
                    || String.valueOf(each.getMessage()).startsWith("CKR_PIN_")) {
                return true;
            }
        }
        return false;
    }

    private OptionalInt triesLeft() {
        try {
            return library.token(info.slot()).triesLeft();
        } catch (SigningException pulledOut) {
            return OptionalInt.empty();
        }
    }

    private SigningKey newest(KeyStore store, @Nullable SignatureAlgorithm algorithm) throws GeneralSecurityException {
        String chosen = null;
        X509Certificate newest = null;
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)
                    && store.getCertificate(alias) instanceof X509Certificate certificate
                    && SignerPurpose.isFulfilledBy(certificate)
                    && (newest == null || certificate.getNotBefore().after(newest.getNotBefore()))) {
                chosen = alias;
                newest = certificate;
            }
        }
        if (chosen == null || !(store.getKey(chosen, null) instanceof PrivateKey key)) {
            throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "token without a key for signatures");
        }
        return JcaKey.of(key, store.getCertificateChain(chosen), algorithm, provider);
    }

    /** Closes the token: its keys sign no more until it is unlocked again. */
    @Override
    public void close() {
        try {
            ((AuthProvider) provider).logout();
        } catch (LoginException | ProviderException alreadyClosed) {
            // Whoever unlocks it again is asked for the PIN in any case.
        }
    }

    /** Without its keys. */
    @Override
    public String toString() {
        return "Pkcs11Token[" + info.label() + "]";
    }

    private static String configuration(Path library, long slot) {
        return "--name = giaplai-" + slot + "\nlibrary = \""
                + library.toString().replace("\\", "\\\\") + "\"\nslot = " + slot + "\n";
    }
}
