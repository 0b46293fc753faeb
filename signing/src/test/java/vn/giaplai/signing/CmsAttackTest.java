package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.signing.StrangeCa.Holder;

/** Values by the true signer over the true bytes, built so that two readers could see two things in them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CmsAttackTest {

    private static final Holder ROOT = StrangeCa.root();
    private static final Holder SIGNER = StrangeCa.issue(ROOT, StrangeCa.person());
    private static final Holder RSA = StrangeCa.issue(ROOT, StrangeCa.rsa(2048), "SHA256withECDSA", StrangeCa.person());
    private static final ASN1ObjectIdentifier CERTIFICATE = PKCSObjectIdentifiers.id_aa_signingCertificateV2;
    private static final byte[] PAPER = roomy();

    private static byte[] roomy() {
        byte[] paper = SmallPdf.table();
        return new PadesSigner(TestPki.PKI.timestamps())
                .sign(paper, SamplePdfs.request(0).withLevel(SignatureLevel.B_T), TestPki.teacher(0))
                .bytes(paper);
    }

    private static ForgedCms cms() {
        return new ForgedCms(PAPER, SIGNER);
    }

    private static Arguments attack(String name, Consumer<ForgedCms> liberty, String code, SubIndication why) {
        return attack(name, SIGNER, liberty, code, why);
    }

    private static Arguments attack(
            String name, Holder signer, Consumer<ForgedCms> liberty, String code, SubIndication why) {
        ForgedCms forged = new ForgedCms(PAPER, signer);
        liberty.accept(forged);
        return arguments(name, forged.inPaper(), code, why);
    }

    private static Arguments malformed(String name, Consumer<ForgedCms> liberty) {
        return attack(name, liberty, "signature-malformed", SubIndication.FORMAT_FAILURE);
    }

    private static Arguments malformed(String name, Holder signer, Consumer<ForgedCms> liberty) {
        return attack(name, signer, liberty, "signature-malformed", SubIndication.FORMAT_FAILURE);
    }

    static Stream<Arguments> attributes() {
        return Stream.of(
                malformed("no attributes", each -> each.attributes.clear()),
                malformed("no digest", each -> each.without(CMSAttributes.messageDigest)),
                malformed(
                        "two digests",
                        each -> each.attribute(CMSAttributes.messageDigest, new DEROctetString(new byte[32]))),
                malformed(
                        "two values of a digest",
                        each -> each.without(CMSAttributes.messageDigest)
                                .attribute(
                                        CMSAttributes.messageDigest,
                                        new DEROctetString(each.digest("SHA-256")),
                                        new DEROctetString(new byte[32]))),
                malformed("no type", each -> each.without(CMSAttributes.contentType)),
                malformed("two types", each -> each.attribute(CMSAttributes.contentType, PKCSObjectIdentifiers.data)),
                malformed("type of a time stamp", each -> {
                    each.contentType = PKCSObjectIdentifiers.id_ct_TSTInfo;
                    each.without(CMSAttributes.contentType).attribute(CMSAttributes.contentType, each.contentType);
                }),
                malformed(
                        "two certificates",
                        each -> each.attribute(CERTIFICATE, new SigningCertificateV2(new ESSCertIDv2(new byte[32])))),
                malformed(
                        "two times",
                        each -> each.attribute(CMSAttributes.signingTime, new Time(new Date(0)))
                                .attribute(CMSAttributes.signingTime, new Time(new Date(1)))),
                attack(
                        "no certificate",
                        each -> each.without(CERTIFICATE),
                        "certificate-not-named",
                        SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
                attack(
                        "certificate of another",
                        each -> each.without(CERTIFICATE)
                                .attribute(CERTIFICATE, new SigningCertificateV2(new ESSCertIDv2(new byte[32]))),
                        "certificate-swapped",
                        SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
                attack(
                        "type beside the attribute",
                        each -> each.contentType = PKCSObjectIdentifiers.id_ct_TSTInfo,
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE),
                attack(
                        "protection of other algorithms",
                        each -> each.attribute(
                                CMSAttributes.cmsAlgorithmProtect,
                                new CMSAlgorithmProtection(
                                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512),
                                        CMSAlgorithmProtection.SIGNATURE,
                                        new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA512))),
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE),
                attack(
                        "content inside",
                        each -> each.content = new byte[] {1},
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE),
                attack(
                        "empty content inside",
                        each -> each.content = new byte[0],
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE));
    }

    static Stream<Arguments> algorithms() {
        return Stream.of(
                malformed("scheme with another digest", each -> each.scheme = "SHA512withECDSA"),
                malformed("PSS with another digest", RSA, each -> each.scheme = "SHA512withRSAandMGF1"),
                malformed("RSA with another digest", RSA, each -> each.scheme = "SHA384withRSA"),
                attack(
                        "SHA-1 in the scheme",
                        each -> each.scheme = "SHA1withECDSA",
                        "algorithm-weak",
                        SubIndication.SIG_CONSTRAINTS_FAILURE),
                attack(
                        "salt that asks for all memory",
                        RSA,
                        each -> {
                            each.scheme = "SHA256withRSAandMGF1";
                            each.claimedScheme = pss(Integer.MAX_VALUE);
                        },
                        "algorithm-weak",
                        SubIndication.SIG_CONSTRAINTS_FAILURE),
                attack(
                        "key of the other kind",
                        RSA,
                        each -> {
                            each.scheme = "SHA256withRSA";
                            each.claimedScheme = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
                        },
                        "signature-unreadable",
                        SubIndication.FORMAT_FAILURE));
    }

    /** A certificate with a curve written out (CVE-2020-0601) is not even read: the platform knows curves by name alone. */
    @ParameterizedTest
    @ValueSource(strings = {"secp256k1", "secp224r1"})
    void a_curve_beside_those_that_are_believed_signs_and_certifies_nothing(String curve) {
        KeyPair keys = StrangeCa.ec(new ECGenParameterSpec(curve));
        Holder signer = StrangeCa.issue(ROOT, keys, "SHA256withECDSA", StrangeCa.person());
        Holder issuer = StrangeCa.issue(ROOT, keys, "SHA256withECDSA", StrangeCa.authority());
        Holder below = StrangeCa.issue(issuer, StrangeCa.person());

        assertThat(Rejections.codes(verdict(new ForgedCms(PAPER, signer).inPaper())))
                .contains("algorithm-weak");
        assertThat(verdict(new ForgedCms(PAPER, below).inPaper()).passed()).isFalse();
    }

    private static AlgorithmIdentifier pss(int salt) {
        AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        sha256,
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256),
                        new ASN1Integer(salt),
                        RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource({"attributes", "algorithms"})
    void a_value_with_two_meanings_fails(String name, byte[] file, String code, SubIndication why) {
        SignatureVerdict verdict = verdict(file);

        assertThat(Rejections.codes(verdict)).as(name).contains(code);
        assertThat(verdict.indication()).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(verdict.subIndication()).contains(why);
    }

    @Test
    void the_same_value_without_liberties_passes() {
        ForgedCms rsa = new ForgedCms(PAPER, RSA);
        rsa.scheme = "SHA256withRSA";

        assertThat(verdict(cms().inPaper()).findings()).isEmpty();
        assertThat(verdict(cms().inPaper()).passed()).isTrue();
        assertThat(verdict(rsa.inPaper()).passed()).isTrue();
    }

    @Test
    void a_value_in_ber_says_the_same() {
        assertThat(verdict(cms().inPaperAsBer()).findings()).isEmpty();
    }

    @Test
    void a_value_nested_without_end_is_unreadable() {
        // Whoever brings many certificates gets much room.
        List<X509Certificate> chain = new ArrayList<>(Collections.nCopies(400, ROOT.certificate()));
        chain.set(0, SIGNER.certificate());
        Collections.fill(
                chain.subList(1, 400),
                StrangeCa.issue(ROOT, StrangeCa.authority()).certificate());
        byte[] paper = SignedPapers.signed(SmallPdf.table(), 0, new Holder(chain, SIGNER.key()).signing());
        byte[] deep = new byte[Tampering.contents(paper, 0).length];
        for (int i = 0; i + 1 < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }

        assertThat(Rejections.codes(verdict(Tampering.withContents(paper, 0, deep))))
                .contains("signature-unreadable");
    }

    @Test
    void a_time_of_signing_that_contradicts_the_dictionary_is_told() {
        Date yesterday = Date.from(StrangeCa.NOW.minus(Duration.ofDays(1)));

        SignatureVerdict verdict = verdict(
                cms().attribute(CMSAttributes.signingTime, new Time(yesterday)).inPaper());

        assertThat(Rejections.codes(verdict)).containsExactly("claimed-times-differ");
        assertThat(verdict.passed()).isTrue();
    }

    private static SignatureVerdict verdict(byte[] file) {
        return new SignatureValidator(TestPki.CLOCK, StrangeCa.lists(ROOT))
                .forOwnPapers()
                .validate(file, ROOT.anchors(), Depth.QUICK)
                .signatures()
                .get(0);
    }
}
