package vn.giaplai.signingdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Paper;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.keys.KeyRetirement;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.school.Person;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SignatureValidator;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.TimestampAuthorities;
import vn.giaplai.signing.TimestampAuthority;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.testing.AppTest;

@AppTest
@Import(DeskFixture.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperLiftingIT {

    @Autowired
    DeskFixture fixture;

    @Autowired
    SigningDesk desk;

    @Autowired
    PaperLifting lifting;

    @Autowired
    Documents documents;

    @Autowired
    KeyCustody keys;

    @Autowired
    KeyRetirement retirement;

    @Autowired
    TrustAnchors anchors;

    @Autowired
    RevocationSource revocation;

    @Autowired
    TimestampAuthority timestamps;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_signature_of_every_paper_reaches_the_long_term_level_once() throws Exception {
        var number = signedCase(2, fixture.principal("Phạm Thị Oanh"));

        assertThat(lifting.lift(number).lifted()).isEqualTo(2);
        var again = lifting.lift(number);

        assertThat(again.lifted()).isEqualTo(2);
        assertThat(again.refused()).isEmpty();
        for (var paper : documents.papers(number.value())) {
            assertThat(paper.revisions()).hasSize(3);
            var report = new SignatureValidator(Clock.systemUTC())
                    .validate(documents.bytes(paper.document().id()), anchors, Depth.QUICK);
            assertThat(report.signatures()).hasSize(1);
            assertThat(report.level()).contains(SignatureLevel.B_LTA);
            assertThat(report.allPassed()).isTrue();
        }
    }

    @Test
    void while_no_time_stamp_is_to_be_had_papers_stay_as_they_are_and_it_is_asked_once() throws Exception {
        var number = signedCase(3, fixture.principal("Phạm Thị Phương"));
        var asked = new AtomicInteger();
        TimestampAuthority down = digest -> {
            asked.incrementAndGet();
            throw new SigningException(SigningFailure.TIMESTAMP_UNAVAILABLE, "down");
        };

        var outcome = new PaperLifting(documents, down, revocation, anchors, transactions, audit).lift(number);

        assertThat(outcome.lifted()).isZero();
        assertThat(outcome.refused()).hasSize(3).allSatisfy(refused -> {
            assertThat(refused.kind()).isEqualTo(RefusedDocument.Kind.TEMPORARY);
            assertThat(refused.reason()).contains("dấu thời gian không trả lời");
        });
        assertThat(asked).hasValue(1);
        assertThat(documents.papers(number.value())).noneMatch(Paper::lifted);
        assertThat(lifting.lift(number).lifted()).isEqualTo(3);
    }

    @Test
    void a_time_stamp_authority_that_never_answers_is_not_waited_for_for_ever_and_the_papers_stay() throws Exception {
        var number = signedCase(2, fixture.principal("Phạm Thị Chậm"));

        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var slow = TimestampAuthorities.http(
                    URI.create("http://localhost:" + silent.getLocalPort()), Duration.ofMillis(300));
            var outcome = new PaperLifting(documents, slow, revocation, anchors, transactions, audit).lift(number);

            assertThat(outcome.lifted()).isZero();
            assertThat(outcome.refused())
                    .hasSize(2)
                    .allSatisfy(refused -> assertThat(refused.kind()).isEqualTo(RefusedDocument.Kind.TEMPORARY));
        }
        assertThat(documents.papers(number.value())).noneMatch(Paper::lifted);
    }

    @Test
    void a_time_stamp_authority_that_lies_lifts_nothing() throws Exception {
        var number = signedCase(1, fixture.principal("Phạm Thị Quỳnh"));
        TimestampAuthority liar = digest -> timestamps.stamp(new byte[32]);

        var outcome = new PaperLifting(documents, liar, revocation, anchors, transactions, audit).lift(number);

        assertThat(outcome.lifted()).isZero();
        assertThat(outcome.refused())
                .singleElement()
                .extracting(RefusedDocument::kind)
                .isEqualTo(RefusedDocument.Kind.TEMPORARY);
        assertThat(documents.papers(number.value())).noneMatch(Paper::lifted);
    }

    @Test
    void a_certificate_revoked_before_the_lift_goes_back_to_its_signer() throws Exception {
        var principal = fixture.principal("Phạm Thị Sen");
        var number = signedCase(1, principal);
        keys.revokeDemo(principal.code(), new PersonCode("QT01"));

        var outcome = lifting.lift(number);

        assertThat(outcome.refused())
                .singleElement()
                .extracting(RefusedDocument::kind)
                .isEqualTo(RefusedDocument.Kind.SIGNER_CERTIFICATE);
    }

    @Test
    void papers_signed_with_a_key_that_was_destroyed_since_are_lifted_like_any_other() throws Exception {
        var principal = fixture.principal("Phạm Thị Thu");
        var number = signedCase(2, principal);
        retirement.retire(principal.code(), principal.code());
        fixture.newKey(principal, "975312");

        var outcome = lifting.lift(number);

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.lifted()).isEqualTo(2);
    }

    @Test
    void a_paper_whose_bytes_changed_is_broken_and_the_others_are_lifted() throws Exception {
        var number = signedCase(2, fixture.principal("Phạm Thị Tâm"));
        var broken = documents.papers(number.value()).get(0).document().id();
        jdbc.sql(
                        "update document_revision set bytes = overlay(bytes placing 'x'::bytea from 900) where document_id = :id and sequence = 1")
                .param("id", broken.value())
                .update();

        var outcome = lifting.lift(number);

        assertThat(outcome.lifted()).isEqualTo(1);
        assertThat(outcome.refused())
                .singleElement()
                .extracting(RefusedDocument::document, RefusedDocument::kind)
                .containsExactly(broken.toString(), RefusedDocument.Kind.BROKEN);
    }

    private CaseNumber signedCase(int papers, Person principal) throws InterruptedException {
        var number = fixture.caseOf(papers, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        desk.start(batch, principal.code(), DeskFixture.PIN.toCharArray());
        desk.await(batch, principal.code(), Duration.ofMinutes(2));
        return number;
    }
}
