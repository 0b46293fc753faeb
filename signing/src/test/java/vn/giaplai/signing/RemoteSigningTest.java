package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.giaplai.signing.CscServer.held;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoSubject;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RemoteSigningTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final DemoKey RSA =
            TestPki.issue(DemoSubject.person("Nguyễn Thị Ánh", "Hiệu trưởng", "THCS Nguyễn Du"));
    private static final DemoKey P256 = TestPki.issue(
            DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du").with(DemoSubject.KeyKind.P_256));
    private static final List<String> RSA_ALGORITHMS =
            List.of("1.2.840.113549.1.1.10", "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.1");

    private final CscServer server;
    private final RemoteSigning service;

    RemoteSigningTest() throws IOException, GeneralSecurityException {
        server = new CscServer(
                List.of(
                        held("rsa", RSA, RSA_ALGORITHMS, 3, "PIN"),
                        held("otp", RSA, RSA_ALGORITHMS, 3, "PIN", CscServer.OTP),
                        held("phone", RSA, RSA_ALGORITHMS, 3, "PIN", CscServer.PHONE),
                        held("p256", P256, List.of("1.2.840.10045.4.3.2"), 10, "PIN")),
                Set.of("111111", "222222"));
        service = service(PATIENCE);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void credentials_are_listed_and_described() {
        RemoteCredential rsa = service.credential("otp");

        assertThat(service.credentials()).containsExactly("rsa", "otp", "phone", "p256");
        assertThat(rsa.chain()).hasSize(3).first().isEqualTo(RSA.certificate());
        assertThat(rsa.algorithms())
                .containsExactlyInAnyOrder(
                        SignatureAlgorithm.RSASSA_PSS_SHA256,
                        SignatureAlgorithm.RSASSA_PSS_SHA384,
                        SignatureAlgorithm.RSASSA_PSS_SHA512,
                        SignatureAlgorithm.RSA_PKCS1_SHA256,
                        SignatureAlgorithm.RSA_PKCS1_SHA384,
                        SignatureAlgorithm.RSA_PKCS1_SHA512);
        assertThat(rsa.signaturesAtOnce()).isEqualTo(3);
        assertThat(rsa.secrets()).containsExactly("PIN", "OTP");
        assertThat(rsa.confirmations()).isEmpty();
        assertThat(service.credential("phone").secrets()).containsExactly("PIN");
        assertThat(service.credential("phone").confirmations()).containsExactly(CscServer.PHONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureAlgorithm.class,
            names = {
                "RSASSA_PSS_SHA256",
                "RSASSA_PSS_SHA384",
                "RSA_PKCS1_SHA256",
                "RSA_PKCS1_SHA512",
                "ECDSA_P256_SHA256"
            })
    void each_algorithm_signs_papers(SignatureAlgorithm algorithm) {
        RemoteCredential credential = service.credential(algorithm.name().startsWith("EC") ? "p256" : "rsa");
        SigningKey key = service.key(credential, algorithm, () -> Map.of("PIN", CscServer.PIN));

        byte[] signed = SignedPapers.signed(SamplePdfs.table(), 0, key);

        assertPassed(signed);
    }

    @Test
    void a_batch_asks_for_one_authorisation_per_chunk() {
        SigningKey key = service.key(
                service.credential("rsa"), SignatureAlgorithm.RSASSA_PSS_SHA256, () -> Map.of("PIN", CscServer.PIN));
        byte[] paper = SamplePdfs.table();
        List<BatchOutcome> outcomes = new ArrayList<>();

        new BatchSigner(new PadesSigner(), key).sign(documents(paper, 7), outcomes::add);

        assertThat(server.authorisations.authorised).containsExactly(3, 3, 1);
        assertThat(outcomes).hasSize(7);
        outcomes.forEach(each -> assertPassed(each.signed().orElseThrow().bytes(paper)));
    }

    @Test
    void a_one_time_password_is_good_for_one_authorisation() {
        Iterator<String> passwords = List.of("111111", "222222", "333333").iterator();
        SigningKey key = service.key(
                service.credential("otp"),
                SignatureAlgorithm.RSASSA_PSS_SHA256,
                () -> Map.of("PIN", CscServer.PIN, "OTP", passwords.next()));
        List<BatchOutcome> outcomes = new ArrayList<>();

        new BatchSigner(new PadesSigner(), key).sign(documents(SamplePdfs.table(), 7), outcomes::add);

        assertThat(outcomes.subList(0, 6)).allMatch(each -> each.signed().isPresent());
        assertThat(outcomes.get(6).failure()).contains(SigningFailure.PIN_REJECTED);
    }

    @Test
    void a_wrong_pin_is_tried_exactly_once_in_a_whole_batch() {
        SigningKey key = service.key(
                service.credential("rsa"), SignatureAlgorithm.RSASSA_PSS_SHA256, () -> Map.of("PIN", "000000"));
        List<BatchOutcome> outcomes = new ArrayList<>();

        new BatchSigner(new PadesSigner(), key).sign(documents(SamplePdfs.table(), 7), outcomes::add);

        assertThat(server.calls).containsOnlyOnce("credentials/authorize").doesNotContain("signatures/signHash");
        assertThat(outcomes).hasSize(7).allMatch(each -> each.failure().orElseThrow() == SigningFailure.PIN_REJECTED);
    }

    @Test
    void a_credential_that_was_locked_says_that_no_tries_are_left_and_is_left_alone() {
        RemoteCredential credential = service.credential("rsa");
        for (int i = 0; i < 3; i++) {
            SigningKey wrong = key(credential, Map.of("PIN", "000000"));
            assertThat(refused(SigningFailure.PIN_REJECTED, () -> wrong.sign(new byte[] {1}))
                            .triesLeft())
                    .isEmpty();
        }
        SigningKey right = key(credential, Map.of("PIN", CscServer.PIN));
        server.calls.clear();

        SigningException first = refused(SigningFailure.PIN_REJECTED, () -> right.sign(new byte[] {1}));
        SigningException second = refused(SigningFailure.PIN_REJECTED, () -> right.sign(new byte[] {1}));

        assertThat(first.triesLeft()).hasValue(0);
        assertThat(second.triesLeft()).hasValue(0);
        assertThat(server.calls).containsExactly("credentials/authorize");
    }

    @Test
    void what_the_holder_confirms_on_a_telephone_is_waited_for() {
        server.authorisations.checksBeforeConfirmation = 1;
        SigningKey key = key(service.credential("phone"), Map.of("PIN", CscServer.PIN));

        assertPassed(SignedPapers.signed(SamplePdfs.table(), 0, key));

        assertThat(server.calls)
                .containsExactly(
                        "credentials/info",
                        "credentials/authorize",
                        "credentials/authorizeCheck",
                        "credentials/authorizeCheck",
                        "signatures/signHash");
    }

    @Test
    void what_is_not_confirmed_in_time_or_declined_is_not_signed() {
        RemoteSigning impatient = service(Duration.ZERO);
        SigningKey late = impatient.key(
                impatient.credential("phone"),
                SignatureAlgorithm.RSASSA_PSS_SHA256,
                () -> Map.of("PIN", CscServer.PIN));
        SigningKey declined = key(service.credential("phone"), Map.of("PIN", CscServer.PIN));
        server.authorisations.declined = true;
        server.calls.clear();

        refused(SigningFailure.KEY_UNAVAILABLE, () -> late.sign(new byte[] {1}));
        refused(SigningFailure.KEY_UNAVAILABLE, () -> declined.sign(new byte[] {1}));
        refused(SigningFailure.KEY_UNAVAILABLE, () -> declined.sign(new byte[] {1}));

        assertThat(server.calls)
                .containsExactly("credentials/authorize", "credentials/authorize", "credentials/authorizeCheck");
    }

    @Test
    void a_one_time_password_that_is_judged_with_the_digests_counts_as_wrong_too() {
        SigningKey key = key(service.credential("rsa"), Map.of("PIN", CscServer.PIN));
        server.refusedAtSigning = "invalid_otp";
        server.calls.clear();

        refused(SigningFailure.PIN_REJECTED, () -> key.sign(new byte[] {1}));
        refused(SigningFailure.PIN_REJECTED, () -> key.sign(new byte[] {1}));

        assertThat(server.calls).containsExactly("credentials/authorize", "signatures/signHash");
    }

    @Test
    void a_credential_that_cannot_sign_here_offers_nothing() {
        server.keyStatus = "disabled";
        assertThat(service.credential("rsa").algorithms()).isEmpty();
        server.keyStatus = "enabled";
        for (String status : List.of("revoked", "suspended")) {
            server.certificateStatus = status;
            assertThat(service.credential("rsa").algorithms()).as(status).isEmpty();
        }
        server.certificateStatus = "valid";
        server.mode = "oauth2code";
        assertThat(service.credential("rsa").algorithms()).isEmpty();
    }

    @Test
    void secrets_do_not_travel_unencrypted() {
        for (String base : List.of("http://sign.example/csc/v2", "ftp://localhost/csc/v2", "//localhost/csc/v2")) {
            assertThatThrownBy(() -> new RemoteSigning(URI.create(base), () -> "", PATIENCE))
                    .as(base)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new RemoteSigning(URI.create("https://sign.example/csc/v2"), () -> "", PATIENCE))
                .isNotNull();
    }

    @Test
    void a_service_that_refuses_or_talks_nonsense_or_is_silent_is_unavailable() throws IOException {
        RemoteSigning stranger = new RemoteSigning(server.base(), () -> "stolen", PATIENCE);
        RemoteSigning nowhere = new RemoteSigning(URI.create("http://localhost:1/csc/v2/"), () -> "", PATIENCE);
        SigningKey key = service.key(
                service.credential("p256"), SignatureAlgorithm.ECDSA_P256_SHA256, () -> Map.of("PIN", CscServer.PIN));

        refused(SigningFailure.KEY_UNAVAILABLE, stranger::credentials);
        refused(SigningFailure.KEY_UNAVAILABLE, nowhere::credentials);
        refused(SigningFailure.KEY_UNAVAILABLE, () -> service.credential("nobody"));
        server.disturbance = "signatures/signHash";
        refused(SigningFailure.KEY_UNAVAILABLE, () -> key.sign(new byte[] {1}));
        try (ServerSocket silent = new ServerSocket(0)) {
            RemoteSigning slow = new RemoteSigning(
                    URI.create("http://localhost:" + silent.getLocalPort()), () -> "", Duration.ofMillis(300));
            refused(SigningFailure.KEY_UNAVAILABLE, slow::credentials);
        }
    }

    @Test
    void an_algorithm_the_credential_does_not_offer_is_refused_before_anything_is_sent() {
        RemoteCredential credential = service.credential("p256");

        refused(
                SigningFailure.KEY_UNSUPPORTED,
                () -> service.key(credential, SignatureAlgorithm.RSASSA_PSS_SHA256, Map::of));
        assertThat(server.calls).containsExactly("credentials/info");
    }

    private RemoteSigning service(Duration confirmation) {
        return new RemoteSigning(server.base(), () -> CscServer.TOKEN, PATIENCE, confirmation, Duration.ofMillis(10));
    }

    private SigningKey key(RemoteCredential credential, Map<String, String> secrets) {
        return service.key(credential, SignatureAlgorithm.RSASSA_PSS_SHA256, () -> secrets);
    }

    private static Iterator<BatchDocument> documents(byte[] paper, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new BatchDocument("d" + i, paper, SamplePdfs.request(i)))
                .iterator();
    }

    private static void assertPassed(byte[] pdf) {
        ValidationReport report = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation())
                .validate(pdf, TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures()).hasSize(1);
    }

    private static SigningException refused(SigningFailure failure, ThrowingCallable call) {
        SigningException problem = catchThrowableOfType(SigningException.class, call);
        assertThat(problem).isNotNull();
        assertThat(problem.failure()).isEqualTo(failure);
        return problem;
    }
}
