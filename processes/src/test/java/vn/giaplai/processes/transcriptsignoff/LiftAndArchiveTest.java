package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.processes.testing.FakeDuties.HOMEROOM;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.StuckCase;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.documents.RefusedDocument.Kind;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LiftAndArchiveTest {

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);

    @Test
    void a_time_stamp_authority_that_is_down_for_long_makes_an_incident_and_nothing_is_lost() {
        CaseNumber number = signoff.start();
        signoff.untilSealed(number);

        for (int attempt = 0; attempt < 3; attempt++) {
            scenario.documents().nextLiftRefuses(refused("hs1", Kind.TEMPORARY));
            assertThat(scenario.stuckCases().list()).isEmpty();
            scenario.runFailingJob("liftSignatures");
        }

        assertThat(scenario.stuckCases().list()).singleElement().satisfies(stuck -> {
            assertThat(stuck.caseNumber()).isEqualTo(number);
            assertThat(stuck.feature()).isEqualTo("transcript-signoff");
            assertThat(stuck.element()).isEqualTo("liftSignatures");
            assertThat(stuck.problem())
                    .contains("Nâng chữ ký lên mức lưu trữ: 1: ", "không tới được máy chủ dấu thời gian");
        });
        StuckCase stuck = scenario.stuckCases().list().get(0);
        scenario.stuckCases().retry(stuck);
        assertThat(scenario.stuckCases().list()).isEmpty();
        assertThat(scenario.stuckCases().runningAgain()).singleElement().satisfies(again -> {
            assertThat(again.caseNumber()).isEqualTo(number);
            assertThat(again.waits()).isFalse();
        });
        assertThat(scenario.engine()
                        .getManagementService()
                        .createJobQuery()
                        .activityId("liftSignatures")
                        .executable()
                        .count())
                .as("runs at once, not after the pause of a failed step")
                .isEqualTo(1);
        scenario.runJobs();
        assertThat(signoff.ended(number)).isTrue();
        assertThat(scenario.stuckCases().list()).isEmpty();
        scenario.stuckCases().retry(stuck);
    }

    @Test
    void a_job_that_failed_waits_five_minutes() {
        CaseNumber number = signoff.start();
        signoff.untilSealed(number);
        scenario.documents().nextLiftRefuses(refused("hs1", Kind.TEMPORARY));

        scenario.runFailingJob("liftSignatures");

        assertThat(scenario.job("liftSignatures").getDuedate().toInstant())
                .isEqualTo(scenario.clock().instant().plusSeconds(300));
        assertThat(scenario.job("liftSignatures").getRetries()).isEqualTo(2);
        assertThat(signoff.ended(number)).isFalse();
    }

    @Test
    void a_certificate_refused_at_the_lift_sends_that_pupil_to_an_own_case_and_the_others_on() {
        CaseNumber number = signoff.start();
        signoff.untilSealed(number);
        scenario.documents().nextLiftRefuses(refused("hs3", Kind.SIGNER_CERTIFICATE));

        scenario.runJobs();

        assertThat(signoff.ended(number)).isTrue();
        assertThat(scenario.transcripts().pupilsOf(number))
                .extracting(PupilCode::value)
                .containsExactlyInAnyOrder("hs1", "hs2");
        assertThat(scenario.transcripts().log())
                .contains("completed " + number)
                .anySatisfy(line -> assertThat(line).matches("started HB-2026-2027-\\d{6} CERTIFICATE"))
                .anySatisfy(line -> assertThat(line).startsWith("hs3 left " + number));
    }

    @Test
    void when_the_only_paper_must_be_signed_anew_the_own_case_starts_again_and_nothing_is_archived() {
        CaseNumber first = scenario.signoff()
                .startPupil(
                        new PupilTranscript(new SchoolCode("THCSND"), "2026-2027", "9A", new PupilCode("hs1")),
                        StartReason.CORRECTION,
                        "",
                        null,
                        HOMEROOM);
        scenario.runJobs();
        signoff.untilSealed(first);
        scenario.documents().nextLiftRefuses(refused("hs1", Kind.BROKEN));

        scenario.runJobs();

        assertThat(signoff.ended(first)).isTrue();
        assertThat(signoff.passed(first)).contains("recordCompletion").doesNotContain("archiveTranscripts");
        assertThat(scenario.book().find(first).orElseThrow().running()).isFalse();
        assertThat(scenario.transcripts().log()).doesNotContain("completed " + first);
        assertThat(scenario.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void an_archive_that_refuses_is_tried_again() {
        CaseNumber number = signoff.start();
        signoff.untilSealed(number);
        scenario.documents().nextArchivingRefuses(refused("hs1", Kind.TEMPORARY));
        scenario.runJob("liftSignatures");

        scenario.runFailingJob("archiveTranscripts");
        scenario.runJobs();

        assertThat(signoff.ended(number)).isTrue();
        assertThat(scenario.documents().log()).containsExactly("lift", "archive", "archive");
    }

    private static RefusedDocument refused(String pupil, Kind kind) {
        return new RefusedDocument("doc-" + pupil, new PupilCode(pupil), "không tới được máy chủ dấu thời gian", kind);
    }
}
