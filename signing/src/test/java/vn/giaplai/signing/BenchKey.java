package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.demo.DemoSubject;

/** One signer with a provider: our key, and the same key bare, as the peers take it. */
final class BenchKey {

    private static final char[] PIN = "135790".toCharArray();

    final SignatureAlgorithm algorithm;
    final List<X509Certificate> chain;
    final SigningKey ours;
    private final PrivateKey bare;
    private final Provider provider;

    BenchKey(DemoSubject.KeyKind kind, @Nullable Provider nativeProvider) throws Exception {
        byte[] pkcs12 = TestPki.PKI
                .issue(
                        DemoSubject.person("Đặng Thị Thuỷ Ngưỡng", "Giáo viên", "THCS Nguyễn Du")
                                .with(kind),
                        PIN)
                .pkcs12();
        boolean rsa = kind == DemoSubject.KeyKind.RSA_2048;
        algorithm = rsa ? SignatureAlgorithm.RSASSA_PSS_SHA256 : SignatureAlgorithm.ECDSA_P256_SHA256;
        provider = nativeProvider != null
                ? nativeProvider
                : Signature.getInstance(algorithm.jcaName()).getProvider();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(pkcs12), PIN);
        String alias = store.aliases().nextElement();
        bare = (PrivateKey) KeyFactory.getInstance(rsa ? "RSA" : "EC", provider).translateKey(store.getKey(alias, PIN));
        chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        ours = SigningKeys.pkcs12(pkcs12, PIN, algorithm, provider);
    }

    Certificate[] certificates() {
        return chain.toArray(Certificate[]::new);
    }

    /** The key operation and nothing else. */
    Signature raw() {
        try {
            Signature signature = JcaKey.signature(algorithm, provider);
            signature.initSign(bare);
            return signature;
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    byte[] sign(byte[] message) throws GeneralSecurityException {
        Signature signature = raw();
        signature.update(message);
        return signature.sign();
    }
}
