package vn.giaplai.signing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A private key that a provider of the Java Cryptography Architecture signs with, opened anew for each signature. */
record JcaKey(
        PrivateKey key,
        List<X509Certificate> chain,
        SignatureAlgorithm algorithm,
        @Nullable Provider provider) implements SigningKey {

    JcaKey {
        chain = List.copyOf(chain);
        algorithm.requireFor(chain.get(0).getPublicKey());
        try {
            opened(key, algorithm, provider);
        } catch (GeneralSecurityException | ProviderException problem) {
            throw new SigningException(
                    SigningFailure.KEY_UNSUPPORTED, key.getAlgorithm() + " key for " + algorithm, problem);
        }
    }

    /** A key of a key store; without an algorithm it signs with the default for the certificate. */
    static JcaKey of(
            PrivateKey key, Certificate[] chain, @Nullable SignatureAlgorithm algorithm, @Nullable Provider provider) {
        List<X509Certificate> certificates =
                Arrays.stream(chain).map(X509Certificate.class::cast).toList();
        SignatureAlgorithm chosen = algorithm != null
                ? algorithm
                : SignatureAlgorithm.defaultFor(certificates.get(0).getPublicKey());
        return new JcaKey(key, certificates, chosen, provider);
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = opened();
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException problem) {
            throw new SigningException(SigningFailure.KEY_UNAVAILABLE, algorithm + " failed", problem);
        }
    }

    /** The algorithm with its parameters, ready to be initialised. */
    static Signature signature(SignatureAlgorithm algorithm, @Nullable Provider provider)
            throws GeneralSecurityException {
        Signature signature = provider == null
                ? Signature.getInstance(algorithm.jcaName())
                : Signature.getInstance(algorithm.jcaName(), provider);
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

    /** Whether a value is the signature of the certificate's key over a message. */
    static boolean verifies(X509Certificate certificate, SignatureAlgorithm algorithm, byte[] message, byte[] value) {
        try {
            Signature signature = signature(algorithm, null);
            signature.initVerify(certificate.getPublicKey());
            signature.update(message);
            return signature.verify(value);
        } catch (GeneralSecurityException notOfItsKind) {
            return false;
        }
    }

    /** Ready to sign. */
    Signature opened() throws GeneralSecurityException {
        return opened(key, algorithm, provider);
    }

    private static Signature opened(PrivateKey key, SignatureAlgorithm algorithm, @Nullable Provider provider)
            throws GeneralSecurityException {
        boolean forRsa = algorithm.isPss() || algorithm.jcaName().endsWith("RSA");
        if (forRsa != "RSA".equals(key.getAlgorithm())) {
            throw new InvalidKeyException(key.getAlgorithm() + " key for " + algorithm);
        }
        Signature signature = signature(algorithm, provider);
        signature.initSign(key);
        return signature;
    }

    @Override
    public String toString() {
        return "SigningKey[" + algorithm + "]";
    }
}
