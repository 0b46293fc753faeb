package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentLiftTest {

    private static final DemoPki PKI = TestPki.PKI;

    private final DocumentLift lift = new DocumentLift(TestPki.CLOCK);
    private final SignatureValidator validator = new SignatureValidator(TestPki.CLOCK).forOwnPapers();

    @Test
    void fourteen_signatures_are_lifted_at_once_and_eu_dss_accepts_them_offline() throws Exception {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), SamplePdfs.FIELDS);

        SignedPdf lifted = lift.lift(paper, PKI.timestamps(), PKI.revocation(), PKI.anchors());

        byte[] whole = lifted.bytes(paper);
        assertThat(Arrays.copyOf(whole, paper.length)).isEqualTo(paper);
        assertThat(lifted.sha256())
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(whole));
        assertThat(lifted.level()).isEqualTo(SignatureLevel.B_LTA);
        ValidationReport report = validator.validate(whole, PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.signatures()).hasSize(SamplePdfs.FIELDS);
        assertThat(report.timestamps()).hasSize(2);
        assertThat(DssOpinion.of(whole, PKI.anchors()))
                .isEqualTo(Collections.nCopies(SamplePdfs.FIELDS, "TOTAL_PASSED PAdES-BASELINE-LTA"));
        Opinions.assertPopplerAndQpdfAccept(whole, SamplePdfs.FIELDS);
    }

    @Test
    void a_file_with_object_streams_is_lifted_too_with_ocsp_answers() throws Exception {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.streams(), 2);

        byte[] whole = lift.lift(paper, PKI.timestamps(), PKI.revocationByOcsp(), PKI.anchors())
                .bytes(paper);

        assertThat(validator.validate(whole, PKI.anchors(), Depth.QUICK).allPassed())
                .isTrue();
        assertThat(DssOpinion.of(whole, PKI.anchors()))
                .isEqualTo(Collections.nCopies(2, "TOTAL_PASSED PAdES-BASELINE-LTA"));
        Opinions.assertPopplerAndQpdfAccept(whole, 2);
    }

    @Test
    void a_lifted_paper_is_lifted_again_by_one_more_time_stamp() {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), 1);
        byte[] once = lift.lift(paper, PKI.timestamps(), PKI.revocation(), PKI.anchors())
                .bytes(paper);

        byte[] twice = lift.lift(once, PKI.timestamps(), PKI.revocation(), PKI.anchors())
                .bytes(once);

        ValidationReport report = validator.validate(twice, PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.timestamps()).hasSize(3);
    }

    @Test
    void a_certificate_revoked_before_the_lift_names_its_field() {
        DemoKey leaver = TestPki.issue(DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du"));
        byte[] paper = SignedPapers.signed(SamplePdfs.table(), 0, TestPki.unlock(leaver));
        PKI.revoke(leaver.certificate());

        assertThatThrownBy(() -> lift.lift(paper, PKI.timestamps(), PKI.revocation(), PKI.anchors()))
                .isInstanceOfSatisfying(SigningException.class, problem -> {
                    assertThat(problem.failure()).isEqualTo(SigningFailure.CERTIFICATE_REVOKED);
                    assertThat(problem).hasMessageContaining("subject.0");
                });
    }

    @Test
    void what_cannot_be_lifted_is_refused_by_name() {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), 1);
        DocumentLift late = new DocumentLift(Clock.offset(TestPki.CLOCK, Duration.ofDays(1200)));
        DemoPki stranger = TestPki.stranger();
        TimestampAuthority down = digest -> {
            throw new SigningException(SigningFailure.TIMESTAMP_UNAVAILABLE, "down");
        };
        RevocationSource silent = (certificate, issuer) -> {
            throw new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, "down");
        };

        refused(SigningFailure.FIELD_MISSING, () -> lift(lift, SamplePdfs.table(), PKI.timestamps()));
        refused(SigningFailure.CERTIFICATE_EXPIRED, () -> lift(late, paper, PKI.timestamps()));
        refused(SigningFailure.TIMESTAMP_UNAVAILABLE, () -> lift(lift, paper, down));
        refused(SigningFailure.TIMESTAMP_REJECTED, () -> lift(lift, paper, stranger.timestamps()));
        refused(
                SigningFailure.CERTIFICATE_UNTRUSTED,
                () -> lift.lift(paper, PKI.timestamps(), PKI.revocation(), stranger.anchors()));
        refused(SigningFailure.REVOCATION_UNAVAILABLE, () -> lift.lift(paper, PKI.timestamps(), silent, PKI.anchors()));
    }

    private static SignedPdf lift(DocumentLift with, byte[] paper, TimestampAuthority timestamps) {
        return with.lift(paper, timestamps, PKI.revocation(), PKI.anchors());
    }

    private static void refused(SigningFailure failure, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(failure));
    }
}
