package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where signing keys come from. */
public final class SigningKeys {

    private SigningKeys() {}

    /** Unlocks the one key of a PKCS#12 (RFC 7292); it signs with {@link SignatureAlgorithm#defaultFor}. */
    public static SigningKey pkcs12(byte[] pkcs12, char[] pin) {
        return unlock(pkcs12, pin, null);
    }

    /**
     * The same, signing with the algorithm given.
     *
     * <p>Throws {@link SigningException} with {@code PIN_REJECTED} when the PIN is wrong (it is tried once, and never
     * kept), with {@code KEY_UNSUPPORTED} when there is no key in it or not one for the algorithm.
     */
    public static SigningKey pkcs12(byte[] pkcs12, char[] pin, SignatureAlgorithm algorithm) {
        return unlock(pkcs12, pin, algorithm);
    }

    private static SigningKey unlock(byte[] pkcs12, char[] pin, @Nullable SignatureAlgorithm algorithm) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), pin);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, pin) instanceof PrivateKey key) {
                    return unlocked(key, store.getCertificateChain(alias), algorithm);
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

    private static SigningKey unlocked(PrivateKey key, Certificate[] chain, @Nullable SignatureAlgorithm algorithm)
            throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Certificate certificate : chain) {
            certificates.add((X509Certificate) certificate);
        }
        SignatureAlgorithm chosen = algorithm != null
                ? algorithm
                : SignatureAlgorithm.defaultFor(certificates.get(0).getPublicKey());
        return new SoftwareKey(key, List.copyOf(certificates), chosen);
    }

    /** The algorithm with its parameters, ready to be initialised. */
    static Signature signature(SignatureAlgorithm algorithm) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm.jcaName());
        if (algorithm.isPss()) {
            signature.setParameter(new PSSParameterSpec(
                    algorithm.digest(),
                    "MGF1",
                    new MGF1ParameterSpec(algorithm.digest()),
                    algorithm.saltBytes(),
                    PSSParameterSpec.TRAILER_FIELD_BC));
        }
        return signature;
    }

    private record SoftwareKey(PrivateKey key, List<X509Certificate> chain, SignatureAlgorithm algorithm)
            implements SigningKey {

        SoftwareKey {
            try {
                open(key, algorithm);
            } catch (GeneralSecurityException problem) {
                throw new SigningException(
                        SigningFailure.KEY_UNSUPPORTED, key.getAlgorithm() + " key for " + algorithm, problem);
            }
        }

        @Override
        public byte[] sign(byte[] message) {
            try {
                Signature signature = open(key, algorithm);
                signature.update(message);
                return signature.sign();
            } catch (GeneralSecurityException problem) {
                throw new SigningException(SigningFailure.KEY_UNAVAILABLE, algorithm + " failed", problem);
            }
        }

        private static Signature open(PrivateKey key, SignatureAlgorithm algorithm) throws GeneralSecurityException {
            boolean forRsa = algorithm.isPss() || algorithm.jcaName().endsWith("RSA");
            if (forRsa != "RSA".equals(key.getAlgorithm())) {
                throw new InvalidKeyException(key.getAlgorithm() + " key for " + algorithm);
            }
            Signature signature = signature(algorithm);
            signature.initSign(key);
            return signature;
        }

        @Override
        public String toString() {
            return "SigningKey[" + algorithm + "]";
        }
    }
}
