package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.StrangeCa.Holder;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;

/** Who answers for an authority, and whether anybody says that this one still may (RFC 6960 §4.2.2.2.1). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResponderTest {

    private static final String ECDSA = "SHA256withECDSA";
    private static final Holder ROOT = StrangeCa.root();
    private static final Holder SIGNER = StrangeCa.issue(ROOT, StrangeCa.person());
    private static final Holder TSA = StrangeCa.issue(ROOT, StrangeTsa.certificate());
    private static final StrangeCa.Extensions PURPOSE = StrangeCa.purpose(true, KeyPurposeId.id_kp_OCSPSigning);
    private static final Holder RESPONDER = StrangeCa.issue(ROOT, PURPOSE);
    private static final Holder OTHER = StrangeCa.issue(ROOT, PURPOSE);
    private static final Holder UNCHECKED = StrangeCa.issue(ROOT, builder -> {
        PURPOSE.addTo(builder);
        builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    });
    private static final Holder SHORT = StrangeCa.issue(ROOT, StrangeCa.rsa(1024), ECDSA, PURPOSE);
    private static final byte[] SIGNED = SignedPapers.signed(SmallPdf.table(), 0, SIGNER.signing());

    private static RevocationEvidence good(Holder by, Holder about) {
        return StrangeCa.answer(by, ECDSA, ROOT.certificate(), about.certificate(), CertificateStatus.GOOD);
    }

    private static RevocationEvidence revoked(Holder by, Holder about) {
        CertificateStatus status = new RevokedStatus(Date.from(StrangeCa.NOW.minus(Duration.ofHours(13))), 0);
        return StrangeCa.answer(by, ECDSA, ROOT.certificate(), about.certificate(), status);
    }

    static Stream<Arguments> believed() {
        return Stream.of(
                arguments("the issuer", List.of(good(ROOT, SIGNER))),
                arguments("a responder that need not be checked", List.of(good(UNCHECKED, SIGNER))),
                arguments(
                        "a responder of whom the issuer says good",
                        List.of(good(RESPONDER, SIGNER), good(ROOT, RESPONDER))),
                arguments(
                        "a responder of whom one that need not be checked says good",
                        List.of(good(UNCHECKED, RESPONDER), good(RESPONDER, SIGNER))));
    }

    static Stream<Arguments> notBelieved() {
        return Stream.of(
                arguments("a responder alone", List.of(good(RESPONDER, SIGNER))),
                arguments(
                        "a responder that praises itself",
                        List.of(good(RESPONDER, SIGNER), good(RESPONDER, RESPONDER))),
                arguments(
                        "two that praise each other",
                        List.of(good(RESPONDER, SIGNER), good(RESPONDER, OTHER), good(OTHER, RESPONDER))),
                arguments("a revoked responder", List.of(good(RESPONDER, SIGNER), revoked(ROOT, RESPONDER))),
                arguments(
                        "a responder of whom two things are said",
                        List.of(good(RESPONDER, SIGNER), good(ROOT, RESPONDER), revoked(UNCHECKED, RESPONDER))));
    }

    static Stream<Arguments> weak() {
        X509Certificate about = SIGNER.certificate();
        return Stream.of(
                arguments("list by SHA-1", StrangeCa.list(ROOT, "SHA1withECDSA")),
                arguments(
                        "answer by SHA-1",
                        StrangeCa.answer(ROOT, "SHA1withECDSA", ROOT.certificate(), about, CertificateStatus.GOOD)),
                arguments(
                        "responder with RSA 1024",
                        StrangeCa.answer(SHORT, "SHA256withRSA", ROOT.certificate(), about, CertificateStatus.GOOD)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("believed")
    void a_responder_that_may_answer_is_believed(String name, List<RevocationEvidence> kept) {
        SignatureVerdict verdict = offline(kept);

        assertThat(verdict.findings()).as(name).isEmpty();
        assertThat(verdict.passed()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notBelieved")
    void one_of_whom_nobody_else_says_good_says_nothing(String name, List<RevocationEvidence> kept) {
        SignatureVerdict verdict = offline(kept);

        assertThat(Rejections.codes(verdict)).as(name).containsExactly("revocation-unknown");
        assertThat(verdict.subIndication()).contains(SubIndication.TRY_LATER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weak")
    void weak_data_say_nothing_and_this_is_told(String name, RevocationEvidence kept) {
        for (SignatureVerdict verdict : List.of(offline(List.of(kept)), online(kept))) {
            assertThat(Rejections.codes(verdict)).as(name).containsExactly("revocation-weak");
            assertThat(verdict.indication()).isEqualTo(Indication.INDETERMINATE);
            assertThat(verdict.subIndication()).contains(SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
        }
    }

    @Test
    void a_lift_keeps_what_tells_of_the_responder() {
        byte[] lifted = new DocumentLift(TestPki.CLOCK)
                .lift(SIGNED, new StrangeTsa(TSA), source(ROOT), ROOT.anchors())
                .bytes(SIGNED);

        ValidationReport report =
                new SignatureValidator(TestPki.CLOCK).forOwnPapers().validate(lifted, ROOT.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.level()).contains(SignatureLevel.B_LTA);
    }

    @Test
    void a_lift_without_it_is_refused_by_its_name() {
        assertThatThrownBy(() -> new DocumentLift(TestPki.CLOCK)
                        .lift(SIGNED, new StrangeTsa(TSA), source(RESPONDER), ROOT.anchors()))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.REVOCATION_UNAVAILABLE));
    }

    @Test
    void however_many_answers_a_file_keeps_each_question_is_asked_once() {
        List<X509Certificate> asked = new ArrayList<>();
        RevocationSource silent = (certificate, issuer) -> {
            asked.add(certificate);
            throw new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, "nobody there");
        };
        byte[] file = keeping(List.of(good(RESPONDER, SIGNER), good(RESPONDER, SIGNER), good(RESPONDER, SIGNER)));

        SignatureVerdict verdict = verdict(new SignatureValidator(TestPki.CLOCK, silent).forOwnPapers(), file);

        assertThat(Rejections.codes(verdict)).containsExactly("revocation-unknown");
        assertThat(asked).containsExactlyInAnyOrder(RESPONDER.certificate(), SIGNER.certificate());
    }

    /** The responder answers about everybody, this one about the responder. */
    private static RevocationSource source(Holder aboutResponder) {
        return (certificate, issuer) -> StrangeCa.answer(
                certificate.equals(RESPONDER.certificate()) ? aboutResponder : RESPONDER,
                ECDSA,
                issuer,
                certificate,
                CertificateStatus.GOOD);
    }

    private static SignatureVerdict online(RevocationEvidence told) {
        return verdict(new SignatureValidator(TestPki.CLOCK, (certificate, issuer) -> told).forOwnPapers(), SIGNED);
    }

    private static SignatureVerdict offline(List<RevocationEvidence> kept) {
        return verdict(new SignatureValidator(TestPki.CLOCK).forOwnPapers(), keeping(kept));
    }

    private static byte[] keeping(List<RevocationEvidence> kept) {
        Collection<byte[]> lists = new ArrayList<>();
        Collection<byte[]> answers = new ArrayList<>();
        kept.forEach(each -> (each.kind() == RevocationEvidence.Kind.CRL ? lists : answers).add(each.encoded()));
        LiftedBytes bytes = new LiftedBytes(SIGNED);
        bytes.keep(Map.of(Kind.CRLS, lists, Kind.OCSPS, answers));
        return bytes.whole();
    }

    private static SignatureVerdict verdict(SignatureValidator validator, byte[] file) {
        return validator
                .validate(file, ROOT.anchors(), Depth.QUICK)
                .signatures()
                .get(0);
    }
}
