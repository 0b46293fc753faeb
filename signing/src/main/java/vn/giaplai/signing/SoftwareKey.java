package vn.giaplai.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.internal.pki.NativeProvider;

/**
 * A key in memory. That it belongs to its certificate is tried once, when it is unlocked; each RSA signature is checked
 * against the public exponent by the provider itself (JDK and AWS-LC do), so that no faulty one leaves.
 */
final class SoftwareKey implements SigningKey {

    private static final byte[] TRIAL = new byte[32];

    private final JcaKey key;

    /** Ready to sign and not in use; opened once for each thread that signs at a time, they go with the key. */
    private final Queue<Signature> idle = new ConcurrentLinkedQueue<>();

    private SoftwareKey(JcaKey key) throws GeneralSecurityException {
        this.key = key;
        Signature check = JcaKey.signature(key.algorithm(), key.provider());
        check.initVerify(key.chain().get(0).getPublicKey());
        check.update(TRIAL);
        if (!check.verify(value(TRIAL))) {
            throw new SigningException(SigningFailure.KEY_UNSUPPORTED, "key is not of the certificate");
        }
    }

    /**
     * The key with this provider; when null, with the native one where it works, else with the virtual machine's. Throws
     * {@link SigningException} with {@code KEY_UNSUPPORTED} when it is not one for the algorithm, or not the
     * certificate's.
     */
    static SigningKey of(
            PrivateKey key, Certificate[] chain, @Nullable SignatureAlgorithm algorithm, @Nullable Provider provider) {
        Provider chosen = provider == null ? NativeProvider.orNull() : provider;
        try {
            return with(chosen, key, chain, algorithm);
        } catch (GeneralSecurityException | SigningException problem) {
            if (provider == null && chosen != null) {
                return withOwn(key, chain, algorithm);
            }
            throw refused(key, problem);
        }
    }

    private static SigningKey withOwn(PrivateKey key, Certificate[] chain, @Nullable SignatureAlgorithm algorithm) {
        try {
            return with(null, key, chain, algorithm);
        } catch (GeneralSecurityException problem) {
            throw refused(key, problem);
        }
    }

    private static SigningException refused(PrivateKey key, Exception problem) {
        return problem instanceof SigningException known
                ? known
                : new SigningException(SigningFailure.KEY_UNSUPPORTED, key.getAlgorithm() + " key", problem);
    }

    private static SoftwareKey with(
            @Nullable Provider provider, PrivateKey key, Certificate[] chain, @Nullable SignatureAlgorithm algorithm)
            throws GeneralSecurityException {
        PrivateKey translated = provider == null
                ? key
                : (PrivateKey)
                        KeyFactory.getInstance(key.getAlgorithm(), provider).translateKey(key);
        return new SoftwareKey(JcaKey.of(translated, chain, algorithm, provider));
    }

    @Override
    public List<X509Certificate> chain() {
        return key.chain();
    }

    @Override
    public SignatureAlgorithm algorithm() {
        return key.algorithm();
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            return value(message);
        } catch (GeneralSecurityException problem) {
            throw new SigningException(SigningFailure.KEY_UNAVAILABLE, algorithm() + " failed", problem);
        }
    }

    private byte[] value(byte[] message) throws GeneralSecurityException {
        Signature signature = idle.poll();
        if (signature == null) {
            signature = key.opened();
        }
        signature.update(message);
        byte[] value = signature.sign();
        idle.add(signature);
        return value;
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
