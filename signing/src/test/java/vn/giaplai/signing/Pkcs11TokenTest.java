package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoSubject;
import vn.giaplai.signing.internal.pkcs11.Cryptoki;

/** Against real tokens of SoftHSM2. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisabledIf("vn.giaplai.signing.SoftToken#isMissing")
class Pkcs11TokenTest {

    private static final DemoKey RSA =
            TestPki.issue(DemoSubject.person("Nguyễn Thị Ánh", "Hiệu trưởng", "THCS Nguyễn Du"));
    private static final DemoKey P256 = TestPki.issue(
            DemoSubject.person("Hà Ê", "Văn thư", "THCS Nguyễn Du").with(DemoSubject.KeyKind.P_256));

    @ParameterizedTest
    @EnumSource(
            value = SignatureAlgorithm.class,
            names = {"RSASSA_PSS_SHA256", "RSASSA_PSS_SHA512", "RSA_PKCS1_SHA256", "RSA_PKCS1_SHA384"})
    void an_rsa_key_in_a_token_signs_papers(SignatureAlgorithm algorithm) {
        try (Pkcs11Token token = token(SoftToken.RSA)) {
            SigningKey key = token.unlock(pin(), algorithm);

            assertThat(key.algorithm()).isEqualTo(algorithm);
            assertSigns(key, RSA);
        }
    }

    @Test
    void a_p256_key_in_a_token_signs_papers() {
        try (Pkcs11Token token = token(SoftToken.P256)) {
            SigningKey key = token.unlock(pin());

            assertThat(key.algorithm()).isEqualTo(SignatureAlgorithm.ECDSA_P256_SHA256);
            assertSigns(key, P256);
        }
    }

    @Test
    void a_wrong_pin_is_tried_once_even_while_the_token_is_open_and_the_right_one_still_works() {
        try (Pkcs11Token token = token(SoftToken.RSA)) {
            SigningKey before = token.unlock(pin());

            assertThatThrownBy(() -> token.unlock("0000".toCharArray()))
                    .isInstanceOfSatisfying(SigningException.class, problem -> {
                        assertThat(problem.failure()).isEqualTo(SigningFailure.PIN_REJECTED);
                        // SoftHSM counts no tries.
                        assertThat(problem.triesLeft()).isEmpty();
                    });

            assertThatThrownBy(() -> before.sign(new byte[] {1}))
                    .isInstanceOfSatisfying(
                            SigningException.class,
                            problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.KEY_UNAVAILABLE));
            assertSigns(token.unlock(pin()), RSA);
        }
    }

    @Test
    void a_closed_token_signs_no_more() {
        Pkcs11Token token = token(SoftToken.P256);
        SigningKey key = token.unlock(pin());

        token.close();

        assertThatThrownBy(() -> key.sign(new byte[] {1})).isInstanceOf(SigningException.class);
    }

    @Test
    void the_token_is_asked_not_the_whole_virtual_machine() {
        token(SoftToken.RSA).close();

        assertThat(Arrays.stream(Security.getProviders()).map(java.security.Provider::getName))
                .noneMatch(name -> name.contains("giaplai"));
    }

    @Test
    void a_key_for_another_algorithm_and_a_library_that_is_none_are_refused_by_name() {
        try (Pkcs11Token token = token(SoftToken.P256)) {
            assertThatThrownBy(() -> token.unlock(pin(), SignatureAlgorithm.RSASSA_PSS_SHA256))
                    .isInstanceOfSatisfying(
                            SigningException.class,
                            problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.KEY_UNSUPPORTED));
        }
        assertThatThrownBy(() -> Pkcs11Token.in(Path.of("/nowhere/libtoken.so")))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.KEY_UNAVAILABLE));
    }

    @Test
    void an_unlocking_that_gives_no_key_leaves_the_token_closed() throws Exception {
        try (Pkcs11Token token = token(SoftToken.P256)) {
            assertThatThrownBy(() -> token.unlock(pin(), SignatureAlgorithm.RSASSA_PSS_SHA256))
                    .isInstanceOf(SigningException.class);

            // An open token takes any PIN.
            assertThatThrownBy(() -> SoftToken.load(SoftToken.P256, "0000")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void two_threads_sign_with_one_token() throws Exception {
        try (Pkcs11Token token = token(SoftToken.P256)) {
            SigningKey key = token.unlock(pin());
            byte[] message = {1, 2, 3};
            Callable<List<byte[]>> work = () ->
                    IntStream.range(0, 50).mapToObj(i -> key.sign(message)).toList();
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                for (Future<List<byte[]>> each : threads.invokeAll(List.of(work, work))) {
                    assertThat(each.get())
                            .allMatch(value -> JcaKey.verifies(
                                    P256.certificate(), SignatureAlgorithm.ECDSA_P256_SHA256, message, value));
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void a_token_that_goes_away_in_the_middle_of_a_batch_costs_no_finished_work() {
        Pkcs11Token token = token(SoftToken.P256);
        byte[] paper = SamplePdfs.table();
        List<BatchOutcome> outcomes = new ArrayList<>();

        BatchSummary summary = new BatchSigner(new PadesSigner(), token.unlock(pin()))
                .sign(
                        IntStream.range(0, 5)
                                .mapToObj(i -> new BatchDocument("d" + i, paper, SamplePdfs.request(i)))
                                .iterator(),
                        outcome -> {
                            outcomes.add(outcome);
                            if (outcomes.size() == 2) {
                                token.close();
                            }
                        });

        assertThat(summary).isEqualTo(new BatchSummary(2, 3, 0, false));
        assertThat(outcomes.subList(0, 2)).allMatch(each -> each.signed().isPresent());
        assertThat(outcomes.subList(2, 5))
                .allMatch(each -> each.failure().orElseThrow() == SigningFailure.KEY_UNAVAILABLE);
    }

    @Test
    void what_a_token_tells_about_its_pin_becomes_the_tries_left() {
        assertThat(new Cryptoki.TokenInfo(0, "", "", 0x40000).triesLeft()).hasValue(0);
        assertThat(new Cryptoki.TokenInfo(0, "", "", 0x20000).triesLeft()).hasValue(1);
        assertThat(new Cryptoki.TokenInfo(0, "", "", 0x10000).triesLeft()).isEmpty();
    }

    private static void assertSigns(SigningKey key, DemoKey expected) {
        assertThat(key.chain()).first().isEqualTo(expected.certificate());
        byte[] signed = SignedPapers.signed(SamplePdfs.table(), 0, key);
        ValidationReport report = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation())
                .validate(signed, TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures()).hasSize(1);
    }

    private static Pkcs11Token token(String label) {
        Map<String, SoftToken.SigningKeySource> keys = new LinkedHashMap<>();
        keys.put(SoftToken.RSA, new SoftToken.SigningKeySource(RSA.pkcs12(), TestPki.pin()));
        keys.put(SoftToken.P256, new SoftToken.SigningKeySource(P256.pkcs12(), TestPki.pin()));
        return SoftToken.labelled(label, keys);
    }

    private static char[] pin() {
        return SoftToken.PIN.toCharArray();
    }
}
