package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoSubject;
import vn.giaplai.signing.demo.DemoSubject.KeyKind;
import vn.giaplai.signing.internal.pdf.SignedField;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlgorithmsTest {

    private static final Map<KeyKind, DemoKey> KEYS = new ConcurrentHashMap<>();

    private final PadesSigner signer = new PadesSigner();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void what_every_algorithm_signs_three_verifiers_accept(SignatureAlgorithm algorithm) throws Exception {
        byte[] paper = SamplePdfs.table();

        byte[] whole = signer.sign(paper, SamplePdfs.request(0), TestPki.unlock(key(algorithm), algorithm))
                .bytes(paper);

        ValidationReport report = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation())
                .validate(whole, TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.algorithm()).endsWith(algorithm.digest()));
        byte[] lifted = new DocumentLift(TestPki.CLOCK)
                .lift(whole, TestPki.PKI.timestamps(), TestPki.PKI.revocation(), TestPki.PKI.anchors())
                .bytes(whole);
        assertThat(DssOpinion.of(lifted, TestPki.PKI.anchors())).containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA");
        assertOpensslAccepts(whole);
    }

    @Test
    void every_other_key_is_refused_by_its_name() throws Exception {
        PublicKey shortRsa = pair("RSA", 1024).getPublic();
        PublicKey curve = pair("EC", 521).getPublic();
        PublicKey edwards =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        KeyPairGenerator koblitz = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        koblitz.initialize(new ECGenParameterSpec("secp256k1"));

        assertRefused("RSA 1024", () -> SignatureAlgorithm.defaultFor(shortRsa));
        assertRefused("RSA 1024", () -> SignatureAlgorithm.RSA_PKCS1_SHA256.requireFor(shortRsa));
        assertRefused("P-521", () -> SignatureAlgorithm.defaultFor(curve));
        assertRefused("Ed25519", () -> SignatureAlgorithm.defaultFor(edwards));
        assertRefused(
                "DSA", () -> SignatureAlgorithm.defaultFor(pair("DSA", 2048).getPublic()));
        assertRefused(
                "secp256k1",
                () -> SignatureAlgorithm.defaultFor(koblitz.generateKeyPair().getPublic()));
    }

    @Test
    void every_other_digest_is_refused_by_its_name_and_a_key_signs_with_its_own_algorithms_only() {
        PublicKey rsa = TestPki.teacherKey(0).certificate().getPublicKey();

        assertThat(SignatureAlgorithm.defaultFor(rsa)).isEqualTo(SignatureAlgorithm.RSASSA_PSS_SHA256);
        assertThat(SignatureAlgorithm.of(rsa, "SHA-512")).isEqualTo(SignatureAlgorithm.RSASSA_PSS_SHA512);
        assertRefused("SHA-1", () -> SignatureAlgorithm.of(rsa, "SHA-1"));
        assertRefused("MD5", () -> SignatureAlgorithm.of(rsa, "MD5"));
        assertRefused("RSA 2048 for ECDSA_P256_SHA256", () -> TestPki.teacher(0, SignatureAlgorithm.ECDSA_P256_SHA256));
        assertRefused(
                "P-256 for ECDSA_P384_SHA384",
                () -> TestPki.unlock(key(SignatureAlgorithm.ECDSA_P256_SHA256), SignatureAlgorithm.ECDSA_P384_SHA384));
    }

    private static KeyPair pair(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static DemoKey key(SignatureAlgorithm algorithm) {
        KeyKind kind = algorithm.name().startsWith("RSA")
                ? KeyKind.RSA_2048
                : algorithm.name().contains("P256") ? KeyKind.P_256 : KeyKind.P_384;
        return KEYS.computeIfAbsent(
                kind,
                each -> TestPki.issue(DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du")
                        .with(each)));
    }

    private void assertOpensslAccepts(byte[] whole) throws Exception {
        if (ExternalTool.isMissing("openssl")) {
            return;
        }
        SignedField signed = SignedField.of(Tampering.open(whole), Tampering.field(Tampering.open(whole), 0))
                .orElseThrow();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(whole, 0, signed.byteRange()[1]);
        content.write(whole, signed.byteRange()[2], signed.byteRange()[3]);
        Path data = Files.write(folder.resolve("content.bin"), content.toByteArray());
        Path cms = Files.write(folder.resolve("signature.der"), signed.contents());
        Path root = Files.writeString(
                folder.resolve("root.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(TestPki.PKI.root().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        assertThat(ExternalTool.run(
                        "openssl",
                        "cms",
                        "-verify",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        cms.toString(),
                        "-content",
                        data.toString(),
                        "-CAfile",
                        root.toString(),
                        "-purpose",
                        "any",
                        "-out",
                        folder.resolve("out.bin").toString()))
                .contains("Verification successful");
    }

    private static void assertRefused(String name, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(SigningException.class, problem -> {
            assertThat(problem.failure()).isEqualTo(SigningFailure.KEY_UNSUPPORTED);
            assertThat(problem).hasMessageContaining(": " + name + " ");
        });
    }
}
