package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.StrangeCa.Holder;

/** Certificates that lead to an anchor and still may not stand for a person's signature (RFC 5280 §4.2.1, §6.1). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CertificateAttackTest {

    private static final byte[] PAPER = SmallPdf.table();
    private static final Holder ROOT = StrangeCa.root();
    private static final Holder ISSUING = StrangeCa.issue(ROOT, StrangeCa.authority());
    private static final Holder RSA_ISSUING =
            StrangeCa.issue(ROOT, StrangeCa.rsa(2048), "SHA256withECDSA", StrangeCa.authority());

    private static Holder under(Holder issuer) {
        return StrangeCa.issue(issuer, StrangeCa.person());
    }

    private static Arguments stranger(String name, StrangeCa.Extensions extensions) {
        return arguments(name, StrangeCa.issue(ISSUING, extensions), ISSUING);
    }

    static Stream<Arguments> people() {
        return Stream.of(
                stranger("no usage", builder -> {}),
                stranger("signatures", StrangeCa.person()),
                stranger("commitments", StrangeCa.usage(KeyUsage.nonRepudiation)),
                stranger(
                        "mail and log-in",
                        StrangeCa.purpose(false, KeyPurposeId.id_kp_emailProtection, KeyPurposeId.id_kp_clientAuth)),
                stranger(
                        "documents",
                        StrangeCa.purpose(
                                true, KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36")))),
                stranger("any purpose", StrangeCa.purpose(false, KeyPurposeId.anyExtendedKeyUsage)),
                arguments("RSA issuer", under(RSA_ISSUING), RSA_ISSUING));
    }

    static Stream<Arguments> noPersons() {
        return Stream.of(
                stranger("authority", StrangeCa.authority()),
                stranger("authority that signs", builder -> {
                    StrangeCa.person().addTo(builder);
                    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
                }),
                stranger("encryption", StrangeCa.usage(KeyUsage.keyEncipherment)),
                stranger("lists", StrangeCa.usage(KeyUsage.cRLSign)),
                stranger("time stamps", StrangeCa.purpose(true, KeyPurposeId.id_kp_timeStamping)),
                stranger("time stamps, not critical", StrangeCa.purpose(false, KeyPurposeId.id_kp_timeStamping)),
                stranger("responder", StrangeCa.purpose(false, KeyPurposeId.id_kp_OCSPSigning)),
                stranger("web server", StrangeCa.purpose(true, KeyPurposeId.id_kp_serverAuth)),
                stranger("code", StrangeCa.purpose(false, KeyPurposeId.id_kp_codeSigning)),
                arguments("the anchor itself", ROOT, ROOT));
    }

    static Stream<Arguments> weakPaths() {
        Holder short1024 = StrangeCa.issue(ROOT, StrangeCa.rsa(1024), "SHA256withECDSA", StrangeCa.authority());
        Holder shortRoot = StrangeCa.issue(null, StrangeCa.rsa(1024), "SHA256withRSA", StrangeCa.authority());
        Holder sha1 = StrangeCa.issue(ROOT, StrangeCa.ec(), "SHA1withECDSA", StrangeCa.authority());
        return Stream.of(
                arguments("issuer with RSA 1024", under(short1024), short1024),
                arguments("anchor with RSA 1024", under(shortRoot), shortRoot),
                arguments("issuer certified by SHA-1", under(sha1), sha1),
                arguments(
                        "signer certified by SHA-1",
                        StrangeCa.issue(ISSUING, StrangeCa.ec(), "SHA1withECDSA", StrangeCa.person()),
                        ISSUING),
                arguments(
                        "signer certified by MD5",
                        StrangeCa.issue(RSA_ISSUING, StrangeCa.ec(), "MD5withRSA", StrangeCa.person()),
                        RSA_ISSUING),
                arguments(
                        "signer certified by PSS with SHA-1",
                        StrangeCa.issue(RSA_ISSUING, StrangeCa.ec(), "SHA1withRSAandMGF1", StrangeCa.person()),
                        RSA_ISSUING));
    }

    static Stream<Arguments> brokenPaths() {
        Holder noLength = StrangeCa.issue(ROOT, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
        Holder belowNoLength = StrangeCa.issue(noLength, StrangeCa.authority());
        Holder noAuthority = StrangeCa.issue(ROOT, StrangeCa.usage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        Holder noUsage = StrangeCa.issue(ROOT, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.cRLSign));
        });
        Holder elsewhere = StrangeCa.issue(ROOT, builder -> {
            StrangeCa.authority().addTo(builder);
            builder.addExtension(
                    Extension.nameConstraints,
                    true,
                    new NameConstraints(
                            new GeneralSubtree[] {new GeneralSubtree(new GeneralName(new X500Name("C=VN,O=Elsewhere")))
                            },
                            null));
        });
        return Stream.of(
                arguments("longer than allowed", under(belowNoLength), belowNoLength),
                arguments("issuer that is no authority", under(noAuthority), noAuthority),
                arguments("issuer whose key is for signatures", under(noUsage), noUsage),
                arguments("name beyond the constraints", under(elsewhere), elsewhere),
                stranger("unknown critical extension", builder -> {
                    StrangeCa.person().addTo(builder);
                    builder.addExtension(new ASN1ObjectIdentifier("2.999.7"), true, DERNull.INSTANCE);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("people")
    void a_certificate_that_may_sign_passes(String name, Holder signer, Holder issuer) {
        SignatureVerdict verdict = verdict(signer, issuer);

        assertThat(verdict.findings()).as(name).isEmpty();
        assertThat(verdict.passed()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noPersons")
    void a_certificate_for_something_else_is_no_persons(String name, Holder signer, Holder issuer) {
        assertFound(
                name, verdict(signer, issuer), "certificate-not-for-signing", SubIndication.CHAIN_CONSTRAINTS_FAILURE);
        assertThatThrownBy(() -> SignedPapers.signed(PAPER, 0, signer.signing()))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        refused -> assertThat(refused.failure()).isEqualTo(SigningFailure.CERTIFICATE_NOT_FOR_SIGNING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weakPaths")
    void a_weak_algorithm_anywhere_in_the_path_is_told(String name, Holder signer, Holder issuer) {
        assertFound(name, verdict(signer, issuer), "path-weak", SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenPaths")
    void a_path_that_its_issuers_did_not_allow_is_none(String name, Holder signer, Holder issuer) {
        SignatureVerdict verdict = verdict(signer, issuer);

        assertThat(Rejections.codes(verdict)).as(name).containsExactly("no-path");
        assertThat(verdict.indication()).isEqualTo(Indication.INDETERMINATE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outdated")
    void an_issuer_outside_its_validity_helps_nobody(String name, Holder issuer, String code) {
        assertThat(Rejections.codes(verdict(under(issuer), issuer))).as(name).containsExactly(code);
    }

    static Stream<Arguments> outdated() {
        Duration day = Duration.ofDays(1);
        Holder expired = StrangeCa.issue(
                ROOT,
                StrangeCa.ec(),
                "SHA256withECDSA",
                StrangeCa.authority(),
                StrangeCa.NOW.minus(day.multipliedBy(9)),
                StrangeCa.NOW.minus(day));
        Holder future = StrangeCa.issue(
                ROOT,
                StrangeCa.ec(),
                "SHA256withECDSA",
                StrangeCa.authority(),
                StrangeCa.NOW.plus(day),
                StrangeCa.NOW.plus(day.multipliedBy(9)));
        return Stream.of(
                arguments("expired", expired, "expired-without-proof"), arguments("future", future, "not-yet-valid"));
    }

    private static void assertFound(String name, SignatureVerdict verdict, String code, SubIndication why) {
        assertThat(Rejections.codes(verdict)).as(name).containsExactly(code);
        assertThat(verdict.passed()).isFalse();
        assertThat(verdict.subIndication()).contains(why);
    }

    private static SignatureVerdict verdict(Holder signer, Holder issuer) {
        byte[] signed = SignedPapers.carelessly(PAPER, SamplePdfs.request(0), signer.signing());
        return new SignatureValidator(TestPki.CLOCK, StrangeCa.lists(ROOT, ISSUING, RSA_ISSUING, issuer))
                .forOwnPapers()
                .validate(signed, issuer.anchors(), Depth.QUICK)
                .signatures()
                .get(0);
    }
}
