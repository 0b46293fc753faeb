package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.ForgedEvidence.Holder;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;

/** Data about revocation and time that a file brings along: only true ones of the right time about the signer count. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvidenceAttackTest {

    private static final DemoPki PKI = TestPki.PKI;
    private static final DemoPki STRANGER = DemoPki.create(URI.create("http://localhost/pki"), TestPki.CLOCK);
    private static final Instant NOW = TestPki.CLOCK.instant();
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final DemoKey SIGNER = TestPki.teacherKey(0);
    private static final byte[] SIGNED = SignedPapers.withSignatures(SmallPdf.table(), 1);
    /** Nothing but what the file brings, at the time at which the data are from. */
    private static final SignatureValidator OFFLINE =
            new SignatureValidator(Clock.fixed(NOW, ZoneOffset.UTC)).forOwnPapers();

    private static Arguments answer(String name, byte[] answer) {
        return arguments(name, ForgedEvidence.keptIn(SIGNED, PKI, Kind.OCSPS, answer));
    }

    private static Arguments list(String name, byte[] list) {
        return arguments(name, ForgedEvidence.keptIn(SIGNED, PKI, Kind.CRLS, list));
    }

    static Stream<Arguments> trueEvidence() throws Exception {
        X509Certificate about = SIGNER.certificate();
        Holder issuing = ForgedEvidence.of(PKI, "issuing");
        Holder responder = ForgedEvidence.of(PKI, "ocsp");
        return Stream.of(
                answer("responder", ForgedEvidence.good(responder, PKI.issuing(), about, NOW, TOMORROW)),
                answer("issuer itself", ForgedEvidence.good(issuing, PKI.issuing(), about, NOW, TOMORROW)),
                list("list", ForgedEvidence.list(issuing, NOW)),
                list(
                        "list for users",
                        ForgedEvidence.partial(issuing, NOW, ForgedEvidence.only(true, false, false, false))),
                list(
                        "list named in the certificate",
                        ForgedEvidence.partial(
                                issuing, NOW, ForgedEvidence.publishedAt("http://localhost/pki/issuing.crl"))));
    }

    static Stream<Arguments> forgedEvidence() throws Exception {
        X509Certificate about = SIGNER.certificate();
        X509Certificate issuer = PKI.issuing();
        Holder issuing = ForgedEvidence.of(PKI, "issuing");
        Holder responder = ForgedEvidence.of(PKI, "ocsp");
        Instant longAgo = NOW.minus(Duration.ofDays(10));
        return Stream.of(
                answer(
                        "stranger's responder",
                        ForgedEvidence.good(ForgedEvidence.of(STRANGER, "ocsp"), issuer, about, NOW, TOMORROW)),
                answer(
                        "issuer of the same name",
                        ForgedEvidence.good(ForgedEvidence.of(STRANGER, "issuing"), issuer, about, NOW, TOMORROW)),
                answer(
                        "colleague as responder",
                        ForgedEvidence.good(ForgedEvidence.of(TestPki.teacherKey(1)), issuer, about, NOW, TOMORROW)),
                answer(
                        "signer about himself",
                        ForgedEvidence.good(ForgedEvidence.of(SIGNER), issuer, about, NOW, TOMORROW)),
                answer(
                        "time stamp authority as responder",
                        ForgedEvidence.good(ForgedEvidence.of(PKI, "timestamps"), issuer, about, NOW, TOMORROW)),
                answer(
                        "another certificate",
                        ForgedEvidence.good(
                                responder, issuer, TestPki.teacherKey(1).certificate(), NOW, TOMORROW)),
                answer(
                        "the same number of another issuer",
                        ForgedEvidence.good(responder, STRANGER.issuing(), about, NOW, TOMORROW)),
                answer("unknown", ForgedEvidence.unknown(responder, issuer, about, NOW)),
                answer(
                        "too old",
                        ForgedEvidence.good(issuing, issuer, about, longAgo, longAgo.plus(Duration.ofDays(1)))),
                answer("old without an end", ForgedEvidence.good(issuing, issuer, about, longAgo, null)),
                answer("foretold", ForgedEvidence.foretold(issuing, issuer, about, NOW)),
                answer("no answer", new byte[] {0x30, 3, 10, 1, 6}),
                list("stranger's list", ForgedEvidence.list(ForgedEvidence.of(STRANGER, "issuing"), NOW)),
                list("list of the root alone", PKI.rootCrl()),
                list("list of a colleague", ForgedEvidence.list(ForgedEvidence.of(TestPki.teacherKey(1)), NOW)),
                list("list too old", ForgedEvidence.list(issuing, longAgo)),
                list("list of changes", ForgedEvidence.delta(issuing, NOW)),
                list(
                        "list for authorities",
                        ForgedEvidence.partial(issuing, NOW, ForgedEvidence.only(false, true, false, false))),
                list(
                        "list for attributes",
                        ForgedEvidence.partial(issuing, NOW, ForgedEvidence.only(false, false, true, false))),
                list(
                        "list for some reasons",
                        ForgedEvidence.partial(issuing, NOW, ForgedEvidence.only(false, false, false, true))),
                list(
                        "list of another place",
                        ForgedEvidence.partial(
                                issuing, NOW, ForgedEvidence.publishedAt("http://localhost/other.crl"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trueEvidence")
    void true_data_in_the_file_are_enough(String name, byte[] file) {
        SignatureVerdict verdict = verdict(OFFLINE, file, PKI);

        assertThat(verdict.findings()).as(name).isEmpty();
        assertThat(verdict.passed()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedEvidence")
    void forged_data_in_the_file_say_nothing(String name, byte[] file) {
        SignatureVerdict verdict = verdict(OFFLINE, file, PKI);

        assertThat(Rejections.codes(verdict)).as(name).containsExactly("revocation-unknown");
        assertThat(verdict.indication()).isEqualTo(Indication.INDETERMINATE);
        assertThat(verdict.subIndication()).contains(SubIndication.TRY_LATER);
    }

    /** RFC 6960 §2.4: without {@code nextUpdate} newer information is always there, so an answer holds for its own time. */
    @Test
    void an_answer_without_an_end_counts_when_it_was_made_after_the_proven_time() throws Exception {
        byte[] paper = SmallPdf.table();
        byte[] stamped = new PadesSigner(PKI.timestamps())
                .sign(paper, SamplePdfs.request(0).withLevel(SignatureLevel.B_T), TestPki.teacher(0))
                .bytes(paper);
        Instant proven = verdict(OFFLINE, stamped, PKI).provenTime().orElseThrow();
        SignatureValidator later =
                new SignatureValidator(Clock.fixed(proven.plus(Duration.ofHours(1)), ZoneOffset.UTC)).forOwnPapers();
        Holder responder = ForgedEvidence.of(PKI, "ocsp");

        SignatureVerdict after = verdict(later, answered(stamped, responder, proven.plusSeconds(60)), PKI);
        SignatureVerdict before = verdict(later, answered(stamped, responder, proven.minusSeconds(600)), PKI);

        assertThat(after.passed()).isTrue();
        assertThat(after.level()).isEqualTo(SignatureLevel.B_LT);
        assertThat(before.subIndication()).contains(SubIndication.TRY_LATER);
        assertThat(before.level()).isEqualTo(SignatureLevel.B_T);
    }

    private static byte[] answered(byte[] stamped, Holder responder, Instant from) throws Exception {
        byte[] answer = ForgedEvidence.good(responder, PKI.issuing(), SIGNER.certificate(), from, null);
        return ForgedEvidence.keptIn(stamped, PKI, Kind.OCSPS, answer);
    }

    @Test
    void an_answer_from_before_the_revocation_does_not_outvote_the_authority() throws Exception {
        DemoKey leaver = TestPki.issue(DemoSubject.person("Lý Ô", "Giáo viên", "THCS Nguyễn Du"));
        byte[] paper = SmallPdf.table();
        byte[] stamped = new PadesSigner(PKI.timestamps())
                .sign(paper, SamplePdfs.request(0).withLevel(SignatureLevel.B_T), TestPki.unlock(leaver))
                .bytes(paper);
        byte[] before = ForgedEvidence.good(
                ForgedEvidence.of(PKI, "ocsp"),
                PKI.issuing(),
                leaver.certificate(),
                NOW.minus(Duration.ofMinutes(2)),
                TOMORROW);
        PKI.revoke(leaver.certificate(), NOW.minus(Duration.ofMinutes(1)));

        SignatureVerdict verdict = verdict(
                new SignatureValidator(TestPki.CLOCK, PKI.revocation()).forOwnPapers(),
                ForgedEvidence.keptIn(stamped, PKI, Kind.OCSPS, before),
                PKI);

        assertThat(verdict.subIndication()).contains(SubIndication.REVOKED);
        assertThat(Rejections.codes(verdict)).containsExactly("revoked");
    }

    @Test
    void a_time_stamp_of_a_revoked_authority_proves_nothing() throws Exception {
        byte[] paper = SmallPdf.table();
        SigningKey key = SigningKeys.pkcs12(
                STRANGER.issue(DemoSubject.person("Y Á", "", "Nơi khác"), TestPki.pin())
                        .pkcs12(),
                TestPki.pin());
        byte[] stamped = new PadesSigner(STRANGER.timestamps())
                .sign(paper, SamplePdfs.request(0).withLevel(SignatureLevel.B_T), key)
                .bytes(paper);
        SignatureValidator validator = new SignatureValidator(TestPki.CLOCK, STRANGER.revocation()).forOwnPapers();
        SignatureVerdict trusted = verdict(validator, stamped, STRANGER);
        STRANGER.revoke(ForgedEvidence.of(STRANGER, "timestamps").certificate(), NOW.minus(Duration.ofHours(1)));

        SignatureVerdict verdict = verdict(validator, stamped, STRANGER);

        assertThat(trusted.level()).isEqualTo(SignatureLevel.B_T);
        assertThat(verdict.provenTime()).isEmpty();
        assertThat(verdict.level()).isEqualTo(SignatureLevel.B_B);
        assertThat(Rejections.codes(verdict)).containsExactly("timestamp-invalid");
    }

    @Test
    void an_archive_time_stamp_of_a_stranger_takes_nothing_away_and_proves_nothing() {
        byte[] paper = SmallPdf.table();
        byte[] stamped = new PadesSigner(PKI.timestamps())
                .sign(paper, SamplePdfs.request(0).withLevel(SignatureLevel.B_T), TestPki.teacher(0))
                .bytes(paper);
        byte[] archived = new DocumentLift(TestPki.CLOCK)
                .lift(SIGNED, PKI.timestamps(), PKI.revocation(), PKI.anchors())
                .bytes(SIGNED);
        for (Map.Entry<byte[], SignatureLevel> each : Map.of(
                        SIGNED, SignatureLevel.B_B, stamped, SignatureLevel.B_T, archived, SignatureLevel.B_LTA)
                .entrySet()) {
            LiftedBytes bytes = new LiftedBytes(each.getKey());
            bytes.stamp(STRANGER.timestamps(), Map.of());

            ValidationReport report = new SignatureValidator(TestPki.CLOCK, PKI.revocation())
                    .forOwnPapers()
                    .validate(bytes.whole(), PKI.anchors(), Depth.QUICK);

            assertThat(report.allPassed()).isFalse();
            assertThat(report.signatures().get(0).passed()).isTrue();
            assertThat(report.signatures().get(0).level()).isEqualTo(each.getValue());
            TimestampVerdict newest =
                    report.timestamps().get(report.timestamps().size() - 1);
            assertThat(newest.indication()).isEqualTo(Indication.INDETERMINATE);
            assertThat(newest.subIndicationOrNull()).isEqualTo(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        }
    }

    private static SignatureVerdict verdict(SignatureValidator validator, byte[] file, DemoPki pki) {
        return validator.validate(file, pki.anchors(), Depth.QUICK).signatures().get(0);
    }
}
