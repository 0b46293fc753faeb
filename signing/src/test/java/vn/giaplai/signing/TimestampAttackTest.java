package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.signing.StrangeCa.Holder;

/** Time stamps that do not prove what they say, in a signature and over a document (RFC 3161 §2.3, §2.4.2). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimestampAttackTest {

    private static final Holder ROOT = StrangeCa.root();
    private static final Holder SIGNER = StrangeCa.issue(ROOT, StrangeCa.person());
    private static final Holder TSA = StrangeCa.issue(ROOT, StrangeTsa.certificate());
    private static final Holder WEAK = StrangeCa.issue(ROOT, StrangeCa.ec(), "SHA1withECDSA", StrangeCa.authority());
    private static final byte[] PAPER = SmallPdf.table();
    private static final byte[] SIGNED = SignedPapers.signed(PAPER, 0, SIGNER.signing());
    private static final Instant NOW = StrangeCa.NOW;
    private static final Duration HOUR = Duration.ofHours(1);

    private static Arguments by(String name, StrangeCa.Extensions extensions, String code) {
        return arguments(name, new StrangeTsa(StrangeCa.issue(ROOT, extensions)), code);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                by("person", StrangeCa.person(), "timestamp-not-genuine"),
                by(
                        "purpose that is not critical",
                        StrangeCa.purpose(false, KeyPurposeId.id_kp_timeStamping),
                        "timestamp-not-genuine"),
                by(
                        "purpose among others",
                        StrangeCa.purpose(true, KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_emailProtection),
                        "timestamp-not-genuine"),
                arguments(
                        "imprint by SHA-1",
                        new StrangeTsa(TSA).of(OIWObjectIdentifiers.idSHA1, each -> Arrays.copyOf(each, 20)),
                        "algorithm-weak"),
                arguments(
                        "imprint of something else",
                        new StrangeTsa(TSA).of(NISTObjectIdentifiers.id_sha256, Digests::sha256),
                        "digest-mismatch"),
                arguments(
                        "imprint that is too short",
                        new StrangeTsa(TSA).of(NISTObjectIdentifiers.id_sha256, each -> Arrays.copyOf(each, 16)),
                        "digest-mismatch"),
                arguments("signature by SHA-1", new StrangeTsa(TSA).by("SHA1withECDSA"), "algorithm-weak"),
                arguments(
                        "key that is too short",
                        new StrangeTsa(StrangeCa.issue(
                                        ROOT, StrangeCa.rsa(1024), "SHA256withECDSA", StrangeTsa.certificate()))
                                .by("SHA256withRSA"),
                        "algorithm-weak"),
                arguments(
                        "issuer certified by SHA-1",
                        new StrangeTsa(StrangeCa.issue(WEAK, StrangeTsa.certificate())),
                        "path-weak"),
                arguments("two signers", new StrangeTsa(TSA).with(SIGNER), "timestamp-unreadable"),
                arguments("future", new StrangeTsa(TSA).at(NOW.plus(HOUR)), "timestamp-future"),
                arguments(
                        "before the certificate",
                        new StrangeTsa(TSA).at(NOW.minus(Duration.ofDays(2))),
                        "timestamp-not-genuine"));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource("attacks")
    void a_time_stamp_over_the_document_that_proves_nothing_does_not_pass(
            String name, StrangeTsa authority, String code) {
        ValidationReport report = report(authority.over(SIGNED));

        TimestampVerdict verdict = report.timestamps().get(0);
        assertThat(verdict.findings()).as(name).extracting(Finding::code).containsExactly(code);
        assertThat(verdict.indication()).isNotEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.signatures().get(0).provenTime()).isEmpty();
        assertThat(report.signatures().get(0).level()).isEqualTo(SignatureLevel.B_B);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void one_in_the_signature_does_not_count(String name, StrangeTsa authority) {
        byte[] stamped = new PadesSigner(authority)
                .sign(PAPER, SamplePdfs.request(0).withLevel(SignatureLevel.B_T), SIGNER.signing())
                .bytes(PAPER);

        SignatureVerdict verdict = report(stamped).signatures().get(0);

        assertThat(Rejections.codes(verdict)).as(name).containsExactly("timestamp-invalid");
        assertThat(verdict.provenTime()).isEmpty();
    }

    @Test
    void a_good_one_proves_its_time() {
        ValidationReport report = report(new StrangeTsa(TSA).over(SIGNED));

        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures().get(0).provenTime()).isPresent();
    }

    @Test
    void one_that_says_it_is_older_than_what_it_covers_proves_nothing() {
        byte[] stamped = new StrangeTsa(TSA).at(NOW.minus(HOUR)).over(SIGNED);
        Instant genuine = report(stamped).signatures().get(0).provenTime().orElseThrow();
        byte[] twice = new StrangeTsa(TSA).at(NOW.minus(HOUR.multipliedBy(2))).over(stamped);

        ValidationReport report = report(twice);

        assertThat(report.timestamps().get(0).findings()).isEmpty();
        assertThat(report.timestamps().get(1).findings())
                .extracting(Finding::code)
                .containsExactly("timestamp-order");
        assertThat(report.timestamps().get(1).subIndicationOrNull()).isEqualTo(SubIndication.TIMESTAMP_ORDER_FAILURE);
        assertThat(report.signatures().get(0).provenTime()).contains(genuine);
        assertThat(report.signatures().get(0).level()).isEqualTo(SignatureLevel.B_T);
    }

    @Test
    void one_whose_clock_differs_a_little_is_believed() {
        byte[] stamped = new StrangeTsa(TSA).at(NOW.minus(HOUR)).over(SIGNED);
        byte[] twice = new StrangeTsa(TSA)
                .at(NOW.minus(HOUR).minus(Duration.ofMinutes(5)))
                .over(stamped);

        assertThat(report(twice).allPassed()).isTrue();
    }

    @Test
    void one_that_leaves_bytes_out_fails() {
        byte[] stamped = Tampering.movedRange(new StrangeTsa(TSA).over(SIGNED), 2, 2);

        assertThat(report(stamped).timestamps().get(0).findings())
                .extracting(Finding::code)
                .contains("byte-range-gap");
        assertThat(report(stamped).signatures().get(0).provenTime()).isEmpty();
    }

    private static ValidationReport report(byte[] file) {
        return new SignatureValidator(TestPki.CLOCK, StrangeCa.lists(ROOT, WEAK))
                .forOwnPapers()
                .validate(file, ROOT.anchors(), Depth.QUICK);
    }
}
