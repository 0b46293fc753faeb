package vn.giaplai.signing;

import java.security.Provider;
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
     * kept; in each of the forms in which keyboards write Vietnamese letters), with {@code KEY_FILE_DAMAGED} when the file
     * is cut short or no PKCS#12, with {@code CERTIFICATE_WITHOUT_NAME} when its certificate names nobody, with
     * {@code KEY_UNSUPPORTED} when there is no key in it or not one for the algorithm.
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
        return Pkcs12File.open(pkcs12, pin, (key, chain) -> SoftwareKey.of(key, chain, algorithm, provider));
    }
}
