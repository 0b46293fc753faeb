package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pki.CertificatePath;

/** Hundreds of false issuers with keys as long as can be, and work that nobody waits for any more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PathSearchAttackTest {

    private static final int FALSE_ISSUERS = 200;
    private static final int SIGNATURES = 20;
    private static final Random RANDOM = new Random(5);

    @Test
    void each_false_issuer_is_looked_at_once_for_all_signatures_and_the_real_path_is_still_found() throws Exception {
        X509Certificate signer = TestPki.teacherKey(0).certificate();
        List<X509Certificate> pool = new ArrayList<>(falseIssuers(signer, 8192));
        pool.add(TestPki.PKI.issuing());
        AtomicInteger looks = new AtomicInteger();
        CertificatePath paths = new CertificatePath(
                List.of(TestPki.PKI.issuing()), TestPki.PKI.anchors().certificates(), looks::incrementAndGet);
        paths.add(pool);

        for (int i = 0; i < SIGNATURES; i++) {
            assertThat(paths.of(signer, Instant.now()).standing()).isEqualTo(CertificatePath.Standing.GOOD);
        }

        assertThat(looks.get()).isLessThanOrEqualTo(FALSE_ISSUERS + 2);
    }

    @Test
    void the_search_ends_when_its_budget_or_its_time_is_up() throws Exception {
        X509Certificate signer = TestPki.teacherKey(0).certificate();
        List<X509Certificate> pool = falseIssuers(signer, 8192);
        CertificatePath paths = new CertificatePath(pool, TestPki.PKI.anchors().certificates());
        CertificatePath stopped =
                new CertificatePath(pool, TestPki.PKI.anchors().certificates(), () -> {
                    throw new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "time is up");
                });

        assertThat(paths.of(signer, Instant.now()).standing()).isEqualTo(CertificatePath.Standing.NO_PATH);
        assertThatThrownBy(() -> stopped.of(signer, Instant.now())).isInstanceOf(SigningException.class);
    }

    @Test
    void a_validation_that_is_interrupted_ends() {
        byte[] signed = SignedPapers.withSignatures(SmallPdf.table(), 2);

        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() ->
                            new SignatureValidator(TestPki.CLOCK).validate(signed, TestPki.PKI.anchors(), Depth.QUICK))
                    .isInstanceOfSatisfying(
                            SigningException.class,
                            refused -> assertThat(refused.failure()).isEqualTo(SigningFailure.DOCUMENT_UNSUPPORTED));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Certificates in the issuer's name with keys that nobody has. */
    private static List<X509Certificate> falseIssuers(X509Certificate signer, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        ContentSigner careless = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        X500Name name = X500Name.getInstance(signer.getIssuerX500Principal().getEncoded());
        List<X509Certificate> all = new ArrayList<>();
        for (int i = 0; i < FALSE_ISSUERS; i++) {
            BigInteger modulus = new BigInteger(bits, RANDOM).setBit(bits - 1).setBit(0);
            SubjectPublicKeyInfo key = new SubjectPublicKeyInfo(
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                    new RSAPublicKey(modulus, BigInteger.valueOf(65537)));
            all.add(new JcaX509CertificateConverter()
                    .getCertificate(new X509v3CertificateBuilder(
                                    name,
                                    BigInteger.valueOf(i + 1L),
                                    Date.from(Instant.now().minusSeconds(60)),
                                    Date.from(Instant.now().plusSeconds(3600)),
                                    name,
                                    key)
                            .build(careless)));
        }
        return all;
    }
}
