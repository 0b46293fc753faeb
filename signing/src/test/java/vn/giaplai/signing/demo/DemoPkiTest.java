package vn.giaplai.signing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.SigningKey;
import vn.giaplai.signing.SigningKeys;
import vn.giaplai.signing.TrustAnchors;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoPkiTest {

    private static final Instant NOW = Instant.parse("2027-05-31T02:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final DemoPki PKI = DemoPki.create(URI.create("http://localhost/pki"), CLOCK);

    @Test
    void a_certificate_names_the_person_in_full_and_leads_to_a_root_that_says_it_is_a_trial() throws Exception {
        DemoKey key = PKI.issue(DemoSubject.person("Nguyễn Thị Ánh Tuyết", "Hiệu trưởng", "THCS Nguyễn Du"), pin());

        SigningKey unlocked = SigningKeys.pkcs12(key.pkcs12(), pin());

        assertThat(unlocked.chain()).hasSize(3).startsWith(key.certificate()).endsWith(PKI.root());
        assertThat(key.certificate().getSubjectX500Principal().getName())
                .contains("CN=Nguyễn Thị Ánh Tuyết", "O=THCS Nguyễn Du");
        assertThat(PKI.root().getSubjectX500Principal().getName()).contains("CA THỬ NGHIỆM (DEMO)");
        key.certificate().verify(PKI.issuing().getPublicKey());
        PKI.issuing().verify(PKI.root().getPublicKey());
        assertThat(TrustAnchors.fromPem(PKI.anchors().toPem())).isEqualTo(PKI.anchors());
    }

    @Test
    void a_wrong_pin_is_a_refusal_of_its_own() {
        DemoKey key = PKI.issue(p256(), pin());

        assertThatThrownBy(() -> SigningKeys.pkcs12(key.pkcs12(), "000000".toCharArray()))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.PIN_REJECTED));
    }

    @Test
    void a_stored_authority_comes_back_with_the_same_root_and_its_revocations() throws Exception {
        DemoPki before = DemoPki.create(URI.create("http://localhost/pki"), CLOCK);
        DemoKey revoked = before.issue(p256(), pin());
        before.revoke(revoked.certificate());

        DemoPki after = DemoPki.load(before.toBytes("server".toCharArray()), "server".toCharArray(), CLOCK);

        assertThat(after.root()).isEqualTo(before.root());
        X509CRL list = (X509CRL)
                CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(after.issuingCrl()));
        list.verify(after.issuing().getPublicKey());
        assertThat(list.isRevoked(revoked.certificate())).isTrue();
        after.issue(p256(), pin()).certificate().verify(before.issuing().getPublicKey());
        assertThatThrownBy(() -> DemoPki.load(before.toBytes("server".toCharArray()), "wrong".toCharArray(), CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void time_stamps_are_given_by_the_clock_in_process_and_as_bytes() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest("học bạ".getBytes(StandardCharsets.UTF_8));
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request =
                generator.generate(NISTObjectIdentifiers.id_sha256, digest, java.math.BigInteger.TEN);

        TimeStampToken token =
                new TimeStampToken(new CMSSignedData(PKI.timestamps().stamp(digest)));
        TimeStampResponse response = new TimeStampResponse(PKI.answerTimestampQuery(request.getEncoded()));

        assertThat(token.getTimeStampInfo().getGenTime()).isEqualTo(NOW);
        response.validate(request);
        assertThat(response.getStatus()).isZero();
    }

    @Test
    void revocation_shows_in_ocsp_and_in_the_list_from_that_moment() throws Exception {
        DemoKey key = PKI.issue(p256(), pin());
        CertificateStatus before = status(key);

        PKI.revoke(key.certificate());

        assertThat(before).isEqualTo(CertificateStatus.GOOD);
        assertThat(status(key)).isInstanceOf(RevokedStatus.class);
        assertThat(PKI.revocation().evidence(PKI.issuing(), PKI.root()).kind()).isEqualTo(RevocationEvidence.Kind.CRL);
        assertThatThrownBy(() -> PKI.revocation().evidence(PKI.root(), key.certificate()))
                .isInstanceOf(SigningException.class);
    }

    @Test
    void a_person_may_have_an_expired_certificate_and_a_revocation_may_lie_in_the_past() throws Exception {
        DemoKey expired = PKI.issue(p256(), pin(), NOW.minus(Duration.ofDays(60)));
        DemoKey left = PKI.issue(p256(), pin(), NOW.minus(Duration.ofDays(10)));
        Instant lastDay = NOW.minus(Duration.ofDays(3));

        PKI.revoke(left.certificate(), lastDay);

        assertThat(expired.certificate().getNotAfter().toInstant()).isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(((RevokedStatus) status(left)).getRevocationTime().toInstant())
                .isEqualTo(lastDay);
        X509CRL list = (X509CRL)
                CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(PKI.issuingCrl()));
        assertThat(list.getRevokedCertificate(left.certificate())
                        .getRevocationDate()
                        .toInstant())
                .isEqualTo(lastDay);
    }

    private static CertificateStatus status(DemoKey key) throws Exception {
        byte[] answer = PKI.revocationByOcsp()
                .evidence(key.certificate(), PKI.issuing())
                .encoded();
        return ((BasicOCSPResp) new OCSPResp(answer).getResponseObject()).getResponses()[0].getCertStatus();
    }

    private static DemoSubject p256() {
        return DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du")
                .with(DemoSubject.KeyKind.P_256)
                .validFor(Duration.ofDays(30));
    }

    private static char[] pin() {
        return "246810".toCharArray();
    }
}
