package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giaplai.signing.demo.DemoKey;
import vn.giaplai.signing.demo.DemoPki;
import vn.giaplai.signing.demo.DemoSubject;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiftLevelsTest {

    private static final DemoPki PKI = TestPki.PKI;

    private final DocumentLift lift = new DocumentLift(TestPki.CLOCK);

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void each_level_can_be_asked_for_and_is_read_back(SignatureLevel wanted) {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), 2);

        SignedPdf lifted = lift.lift(paper, wanted, PKI.timestamps(), PKI.revocation(), PKI.anchors());

        byte[] whole = lifted.bytes(paper);
        assertThat(lifted.level()).isEqualTo(wanted);
        assertThat(lifted.sha256()).isEqualTo(Digests.sha256(whole));
        ValidationReport report = new SignatureValidator(TestPki.CLOCK, PKI.revocation())
                .forOwnPapers()
                .validate(whole, PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.level()).contains(wanted);
        assertThat(DssOpinion.of(whole, PKI.anchors()))
                .allMatch(
                        each -> each.endsWith("PAdES-BASELINE-" + wanted.name().substring(2)));
    }

    @Test
    void level_after_level_is_the_same_as_all_at_once() {
        byte[] newest = SignedPapers.withSignatures(SamplePdfs.streams(), 2);
        for (SignatureLevel level : SignatureLevel.values()) {
            newest = lift.lift(newest, level, PKI.timestamps(), PKI.revocation(), PKI.anchors())
                    .bytes(newest);
        }

        ValidationReport report =
                new SignatureValidator(TestPki.CLOCK).forOwnPapers().validate(newest, PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.level()).contains(SignatureLevel.B_LTA);
        assertThat(report.timestamps()).hasSize(2);
        assertThat(DssOpinion.of(newest, PKI.anchors()))
                .isEqualTo(Collections.nCopies(2, "TOTAL_PASSED PAdES-BASELINE-LTA"));
    }

    @Test
    void a_level_that_is_there_already_appends_nothing() {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), 1);
        byte[] lta = lift.lift(paper, PKI.timestamps(), PKI.revocation(), PKI.anchors())
                .bytes(paper);

        SignedPdf again = lift.lift(lta, SignatureLevel.B_LT, PKI.timestamps(), PKI.revocation(), PKI.anchors());

        assertThat(again.revision()).isEmpty();
        assertThat(again.level()).isEqualTo(SignatureLevel.B_LTA);
    }

    @Test
    void signatures_with_a_time_of_their_own_need_one_time_stamp_only() {
        byte[] base = SamplePdfs.table();
        SignedPdf signed = new PadesSigner(PKI.timestamps())
                .sign(base, SamplePdfs.request(0).withLevel(SignatureLevel.B_T), TestPki.teacher(0));
        byte[] paper = signed.bytes(base);

        byte[] whole = lift.lift(paper, PKI.timestamps(), PKI.revocation(), PKI.anchors())
                .bytes(paper);

        ValidationReport report =
                new SignatureValidator(TestPki.CLOCK).forOwnPapers().validate(whole, PKI.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.level()).contains(SignatureLevel.B_LTA);
        assertThat(report.timestamps()).hasSize(1);
        assertThat(DssOpinion.of(whole, PKI.anchors())).containsExactly("TOTAL_PASSED PAdES-BASELINE-LTA");
    }

    @Test
    void years_later_an_archive_time_stamp_is_renewed_although_signers_expired_and_one_was_revoked_since() {
        MovingClock clock = new MovingClock(Instant.parse("2027-05-31T02:00:00Z"));
        DemoPki pki = DemoPki.create(java.net.URI.create("http://localhost/pki"), clock);
        DemoKey leaver = pki.issue(DemoSubject.person("Hà Ê", "Giáo viên", "THCS Nguyễn Du"), TestPki.pin());
        SignatureRequest request = SamplePdfs.request(0, clock);
        byte[] base = SamplePdfs.table();
        SignedPdf signed = new PadesSigner().sign(base, request, SigningKeys.pkcs12(leaver.pkcs12(), TestPki.pin()));
        byte[] paper = signed.bytes(base);
        DocumentLift byClock = new DocumentLift(clock);
        byte[] archived = byClock.lift(paper, pki.timestamps(), pki.revocation(), pki.anchors())
                .bytes(paper);
        clock.move(Duration.ofDays(365));
        pki.revoke(leaver.certificate());
        clock.move(Duration.ofDays(5 * 365));

        byte[] renewed = byClock.lift(archived, pki.timestamps(), pki.revocation(), pki.anchors())
                .bytes(archived);

        clock.move(Duration.ofDays(365));
        ValidationReport report =
                new SignatureValidator(clock).forOwnPapers().validate(renewed, pki.anchors(), Depth.QUICK);
        assertThat(report.allPassed()).isTrue();
        assertThat(report.level()).contains(SignatureLevel.B_LTA);
        assertThat(report.timestamps()).hasSize(3);
        assertThat(Arrays.copyOf(renewed, archived.length)).isEqualTo(archived);
    }

    @Test
    void a_batch_asks_for_revocation_data_once_and_keeps_what_was_lifted_when_one_fails() {
        AtomicInteger asked = new AtomicInteger();
        RevocationSource counting = (certificate, issuer) -> {
            asked.incrementAndGet();
            return PKI.revocation().evidence(certificate, issuer);
        };
        List<LiftDocument> documents = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(i -> new LiftDocument("p" + i, SignedPapers.withSignatures(SamplePdfs.table(), 1 + i % 3)))
                .toList());
        documents.add(2, new LiftDocument("bad", new byte[] {1}));
        List<BatchOutcome> outcomes = new ArrayList<>();

        BatchSummary summary = lift.lift(
                documents.iterator(), SignatureLevel.B_LTA, PKI.timestamps(), counting, PKI.anchors(), outcomes::add);

        assertThat(summary).isEqualTo(new BatchSummary(5, 1, 0, false));
        // One list of the issuing authority and one of the root.
        assertThat(asked).hasValue(2);
        assertThat(outcomes).extracting(BatchOutcome::id).containsExactly("p0", "p1", "bad", "p2", "p3", "p4");
        assertThat(outcomes.get(2).failure()).contains(SigningFailure.DOCUMENT_BROKEN);
        assertThat(outcomes)
                .filteredOn(each -> !each.id().equals("bad"))
                .allMatch(each -> each.signed().orElseThrow().level() == SignatureLevel.B_LTA);
    }

    @Test
    void revocation_data_that_are_out_of_date_are_no_data() {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), 1);
        char[] passphrase = "server".toCharArray();
        DemoPki monthsAgo =
                DemoPki.load(PKI.toBytes(passphrase), passphrase, Clock.offset(TestPki.CLOCK, Duration.ofDays(-60)));

        assertThatThrownBy(() -> lift.lift(paper, PKI.timestamps(), monthsAgo.revocation(), PKI.anchors()))
                .isInstanceOfSatisfying(
                        SigningException.class,
                        problem -> assertThat(problem.failure()).isEqualTo(SigningFailure.REVOCATION_UNAVAILABLE));
        RevocationSource cached = RevocationSources.cached(monthsAgo.revocation(), Duration.ofDays(1), TestPki.CLOCK);
        assertThat(cached.evidence(PKI.issuing(), PKI.root()))
                .as("asked again, because what it said does not hold any more")
                .isNotSameAs(cached.evidence(PKI.issuing(), PKI.root()));
    }

    @Test
    void a_batch_stops_when_asked() {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), 1);
        List<BatchOutcome> outcomes = new ArrayList<>();

        BatchSummary summary = lift.lift(
                List.of(new LiftDocument("a", paper), new LiftDocument("b", paper))
                        .iterator(),
                SignatureLevel.B_T,
                PKI.timestamps(),
                PKI.revocation(),
                PKI.anchors(),
                new BatchListener() {
                    @Override
                    public void finished(BatchOutcome outcome) {
                        outcomes.add(outcome);
                    }

                    @Override
                    public boolean stopRequested() {
                        return outcomes.size() == 1;
                    }
                });

        assertThat(summary).isEqualTo(new BatchSummary(1, 0, 0, true));
    }

    @Test
    void a_time_stamp_authority_that_lies_about_the_time_costs_the_lift_not_the_document() {
        byte[] paper = SignedPapers.withSignatures(SamplePdfs.table(), 1);
        byte[] before = paper.clone();
        byte[] stale = PKI.timestamps().stamp(new byte[32]);

        assertThatThrownBy(() -> lift.lift(paper, digest -> stale, PKI.revocation(), PKI.anchors()))
                .isInstanceOf(SigningException.class);
        assertThat(paper).isEqualTo(before);
    }
}
