package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoSubject;
import vn.giaplai.signing.demo.DemoSubject.KeyKind;
import vn.giaplai.signing.internal.pki.NativeProvider;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SoftwareKeyTest {

    private static final char[] PIN = "246802".toCharArray();
    private static final byte[] MESSAGE = "signed attributes".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final DemoKey RSA = issue(KeyKind.RSA_2048);
    private static final DemoKey CURVE = issue(KeyKind.P_256);

    private static DemoKey issue(KeyKind kind) {
        return TestPki.PKI.issue(
                DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du").with(kind), PIN);
    }

    static Stream<Provider> providers() throws Exception {
        return Stream.of(
                        Signature.getInstance("RSASSA-PSS").getProvider(),
                        Signature.getInstance("SHA256withECDSA").getProvider(),
                        NativeProvider.orNull())
                .filter(provider -> provider != null);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void whatever_the_provider_a_key_signs_again_and_again_and_every_verifier_accepts(Provider provider)
            throws Exception {
        for (DemoKey key : List.of(RSA, CURVE)) {
            SignatureAlgorithm algorithm =
                    SignatureAlgorithm.defaultFor(key.certificate().getPublicKey());
            if (provider.getService("Signature", algorithm.jcaName()) == null) {
                continue;
            }
            SigningKey unlocked = SigningKeys.pkcs12(key.pkcs12(), PIN, algorithm, provider);

            for (int i = 0; i < 3; i++) {
                assertThat(holds(key.certificate(), algorithm, unlocked.sign(MESSAGE)))
                        .isTrue();
            }
        }
    }

    @Test
    void a_provider_that_does_not_know_the_algorithm_is_refused() throws Exception {
        Provider forCurves = Signature.getInstance("SHA256withECDSA").getProvider();

        assertThatThrownBy(() -> SigningKeys.pkcs12(RSA.pkcs12(), PIN, SignatureAlgorithm.RSASSA_PSS_SHA256, forCurves))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.KEY_UNSUPPORTED));
    }

    @Test
    void a_certificate_of_another_key_is_noticed_when_the_key_is_unlocked() throws Exception {
        byte[] mixed = withChainOf(RSA, issue(KeyKind.RSA_2048));

        assertThatThrownBy(() -> SigningKeys.pkcs12(mixed, PIN))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.KEY_UNSUPPORTED));
    }

    @Test
    void many_threads_share_one_key() throws Exception {
        SigningKey key = SigningKeys.pkcs12(RSA.pkcs12(), PIN);
        ExecutorService pool = Executors.newFixedThreadPool(4);

        List<Future<byte[]>> values = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            values.add(pool.submit(() -> key.sign(MESSAGE)));
        }
        pool.shutdown();

        for (Future<byte[]> value : values) {
            assertThat(holds(RSA.certificate(), key.algorithm(), value.get())).isTrue();
        }
    }

    private static boolean holds(X509Certificate certificate, SignatureAlgorithm algorithm, byte[] value)
            throws Exception {
        Signature check = JcaKey.signature(algorithm, null);
        check.initVerify(certificate.getPublicKey());
        check.update(MESSAGE);
        return check.verify(value);
    }

    private static byte[] withChainOf(DemoKey key, DemoKey other) throws Exception {
        KeyStore store = load(key);
        KeyStore foreign = load(other);
        String alias = store.aliases().nextElement();
        Certificate[] chain = foreign.getCertificateChain(foreign.aliases().nextElement());
        KeyStore mixed = KeyStore.getInstance("PKCS12");
        mixed.load(null, null);
        mixed.setKeyEntry("mixed", store.getKey(alias, PIN), PIN, chain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mixed.store(out, PIN);
        return out.toByteArray();
    }

    private static KeyStore load(DemoKey key) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(key.pkcs12()), PIN);
        return store;
    }
}
