package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Keys in memory. Tokens are opened by {@link Pkcs11Token}. */
public final class SigningKeys {

    private SigningKeys() {}

    /**
     * Unlocks the one key of a PKCS#12 (RFC 7292); it signs with {@link SignatureAlgorithm#defaultFor}, natively where
     * the Amazon Corretto Crypto Provider is on the class path and works.
     */
    public static SigningKey pkcs12(byte[] pkcs12, char[] pin) {
        return unlock(pkcs12, pin, null, null);
    }

    /**
     * The same, signing with the algorithm given.
     *
     * <p>Throws {@link SigningException} with {@code PIN_REJECTED} when the PIN is wrong (it is tried once, and never
     * kept), with {@code KEY_UNSUPPORTED} when there is no key in it or not one for the algorithm.
     */
    public static SigningKey pkcs12(byte[] pkcs12, char[] pin, SignatureAlgorithm algorithm) {
        return unlock(pkcs12, pin, algorithm, null);
    }

    /** The same, signing with this provider; it need not be installed. */
    public static SigningKey pkcs12(byte[] pkcs12, char[] pin, SignatureAlgorithm algorithm, Provider provider) {
        return unlock(pkcs12, pin, algorithm, provider);
    }

    private static SigningKey unlock(
            byte[] pkcs12, char[] pin, @Nullable SignatureAlgorithm algorithm, @Nullable Provider provider) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), pin);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, pin) instanceof PrivateKey key) {
                    return SoftwareKey.of(key, store.getCertificateChain(alias), algorithm, provider);
                }
            }
            throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "PKCS#12 without a private key");
        } catch (IOException problem) {
            if (problem.getCause() instanceof UnrecoverableKeyException) {
                throw new SigningException(SigningFailure.PIN_REJECTED, "PKCS#12 not opened", problem);
            }
            throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "PKCS#12 not readable", problem);
        } catch (UnrecoverableKeyException problem) {
            throw new SigningException(SigningFailure.PIN_REJECTED, "key not opened", problem);
        } catch (GeneralSecurityException problem) {
            throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "PKCS#12 not readable", problem);
        }
    }
}
