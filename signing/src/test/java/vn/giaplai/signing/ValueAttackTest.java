package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.ForgedEvidence.Holder;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

/** Values that are signatures, only not of this document, this signer or this authority. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValueAttackTest {

    private static final DemoPki PKI = TestPki.PKI;
    private static final byte[] PAPER = SmallPdf.table();
    private static final byte[] SIGNED = SignedPapers.withSignatures(PAPER, 1);
    private static final byte[] STAMPED = stamped(0);
    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, PKI.revocation());

    private static byte[] stamped(int teacher) {
        return new PadesSigner(PKI.timestamps())
                .sign(PAPER, SamplePdfs.request(0).withLevel(SignatureLevel.B_T), TestPki.teacher(teacher))
                .bytes(PAPER);
    }

    private static CMSSignedData cms(byte[] signed) throws Exception {
        return new CMSSignedData(Tampering.contents(signed, 0));
    }

    private static byte[] with(byte[] signed, CMSSignedData cms) throws Exception {
        return Tampering.withContents(signed, 0, cms.getEncoded());
    }

    private static byte[] withSigners(byte[] signed, List<SignerInformation> signers) throws Exception {
        return with(signed, CMSSignedData.replaceSigners(cms(signed), new SignerInformationStore(signers)));
    }

    private static byte[] withCertificates(X509Certificate... certificates) throws Exception {
        JcaCertStore store = new JcaCertStore(List.of(certificates));
        return with(SIGNED, CMSSignedData.replaceCertificatesAndCRLs(cms(SIGNED), store, null, null));
    }

    /** The signer's key, number and issuer in a certificate that somebody else made for another name. */
    private static X509Certificate twin() throws Exception {
        X509Certificate real = TestPki.teacherKey(0).certificate();
        X500Name issuer = X500Name.getInstance(real.getIssuerX500Principal().getEncoded());
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                issuer,
                                real.getSerialNumber(),
                                real.getNotBefore(),
                                real.getNotAfter(),
                                new X500Name("CN=Hiệu trưởng"),
                                real.getPublicKey())
                        .build(ForgedEvidence.of(TestPki.teacherKey(1)).signer()));
    }

    static Stream<Arguments> broken() throws Exception {
        byte[] other = SignedPapers.withSignatures(SmallPdf.streams(), 1);
        SignerInformation own = cms(SIGNED).getSignerInfos().iterator().next();
        SignerInformation foreign = cms(other).getSignerInfos().iterator().next();
        return Stream.of(
                arguments(
                        "certificate of the same key and number",
                        withCertificates(twin(), PKI.issuing()),
                        "certificate-swapped",
                        SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
                arguments(
                        "no certificate",
                        withCertificates(PKI.issuing()),
                        "certificate-swapped",
                        SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
                arguments(
                        "value of another document",
                        Tampering.withContents(SIGNED, 0, Tampering.contents(other, 0)),
                        "digest-mismatch",
                        SubIndication.HASH_FAILURE),
                arguments(
                        "second signer",
                        withSigners(STAMPED, List.of(stripped(STAMPED), foreign)),
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE),
                arguments(
                        "no signer",
                        withSigners(SIGNED, List.of()),
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE),
                arguments(
                        "time stamp as signature",
                        Tampering.withContents(STAMPED, 0, PKI.timestamps().stamp(Digests.sha256(own.getSignature()))),
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE));
    }

    private static SignerInformation stripped(byte[] stamped) throws Exception {
        return SignerInformation.replaceUnsignedAttributes(
                cms(stamped).getSignerInfos().iterator().next(), new AttributeTable(new Hashtable<>()));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource("broken")
    void a_value_of_something_else_fails_for_its_own_reason(String name, byte[] twin, String code, SubIndication why) {
        SignatureVerdict verdict = verdict(twin);

        assertThat(Rejections.codes(verdict)).as(name).contains(code);
        assertThat(verdict.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(verdict.subIndication()).contains(why);
    }

    @Test
    void a_time_stamp_of_another_signature_proves_nothing() throws Exception {
        AttributeTable borrowed =
                cms(stamped(1)).getSignerInfos().iterator().next().getUnsignedAttributes();
        SignerInformation own = cms(STAMPED).getSignerInfos().iterator().next();

        SignatureVerdict verdict =
                verdict(withSigners(STAMPED, List.of(SignerInformation.replaceUnsignedAttributes(own, borrowed))));

        assertThat(verdict(STAMPED).provenTime()).isPresent();
        assertThat(Rejections.codes(verdict)).containsExactly("timestamp-invalid");
        assertThat(verdict.provenTime()).isEmpty();
        assertThat(verdict.level()).isEqualTo(SignatureLevel.B_B);
    }

    @Test
    void a_certificate_that_a_teacher_issued_leads_nowhere() throws Exception {
        SigningKey principal = issuedBy(ForgedEvidence.of(TestPki.teacherKey(1)));
        byte[] forged =
                new PadesSigner().sign(PAPER, SamplePdfs.request(0), principal).bytes(PAPER);

        assertUnknown(forged);
    }

    @Test
    void a_certificate_of_the_same_names_from_a_stranger_leads_nowhere() {
        DemoPki stranger = DemoPki.create(URI.create("http://localhost/pki"), TestPki.CLOCK);
        char[] pin = TestPki.pin();
        SigningKey namesake = SigningKeys.pkcs12(
                stranger.issue(DemoSubject.person("Đặng Thị Thuỷ Ngưỡng 0", "Giáo viên", "THCS Nguyễn Du"), pin)
                        .pkcs12(),
                pin);

        assertUnknown(
                new PadesSigner().sign(PAPER, SamplePdfs.request(0), namesake).bytes(PAPER));
    }

    private static void assertUnknown(byte[] forged) {
        SignatureVerdict verdict = verdict(forged);

        assertThat(Rejections.codes(verdict)).containsExactly("no-path");
        assertThat(verdict.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(verdict.subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
    }

    /** A key with a certificate for a principal, whose issuer is a teacher. */
    private static SigningKey issuedBy(Holder teacher) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair keys = generator.generateKeyPair();
        Date now = Date.from(TestPki.CLOCK.instant().minus(Duration.ofMinutes(1)));
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                teacher.certificate(),
                                BigInteger.TEN,
                                now,
                                teacher.certificate().getNotAfter(),
                                new X500Name("CN=Hiệu trưởng"),
                                keys.getPublic())
                        .build(teacher.signer()));
        return new JcaKey(
                keys.getPrivate(),
                List.of(certificate, teacher.certificate(), PKI.issuing(), PKI.root()),
                SignatureAlgorithm.ECDSA_P256_SHA256,
                null);
    }

    private static SignatureVerdict verdict(byte[] file) {
        return VALIDATOR.validate(file, PKI.anchors(), Depth.QUICK).signatures().get(0);
    }
}
