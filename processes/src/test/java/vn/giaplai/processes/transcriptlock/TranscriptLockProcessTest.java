package vn.giaplai.processes.transcriptlock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.giaplai.processes.testing.FakeDuties.BOARD;
import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptLockProcessTest {

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final CaseNumber number =
            scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Đã ký xong học bạ", BOARD);

    @Test
    void an_approved_lock_is_signed_sealed_archived_and_recorded() {
        decide(true);
        assertThat(scenario.inbox().the(number, "signLockDecision").round()).isEqualTo("principal");
        scenario.rounds().finished(scenario.task(number, "signLockDecision"), PRINCIPAL);
        scenario.rounds().finished(scenario.task(number, "sealLockDecision"), CLERK);
        scenario.runJobsEachDyingOnce();

        assertThat(scenario.ended(number)).isTrue();
        assertThat(scenario.locks().papers()).containsExactly(number + "/1");
        assertThat(scenario.locks().log()).endsWith("locked " + number);
        assertThat(scenario.passed(number)).contains("yearLocked").doesNotContain("lockRejected");
        assertThat(scenario.cases().find(number).orElseThrow().feature()).isEqualTo("transcript-lock");
    }

    @Test
    void a_rejected_lock_ends_and_may_be_proposed_again() {
        decide(false);

        assertThat(scenario.ended(number)).isTrue();
        assertThat(scenario.locks().papers()).isEmpty();
        assertThat(scenario.passed(number)).contains("lockRejected").doesNotContain("renderLockDecision");
        assertThat(scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Lần hai", BOARD))
                .isNotEqualTo(number);
    }

    @Test
    void one_lock_of_a_school_and_year_may_run() {
        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Lần hai", BOARD))
                .satisfies(refused -> assertThat(refused.existing()).isEqualTo(number));
    }

    @Test
    void a_certificate_refused_at_the_lift_makes_a_new_version_that_is_signed_anew() {
        decide(true);
        scenario.documents()
                .nextLiftRefuses(new RefusedDocument(
                        "qd-1", null, "chứng thư đã bị thu hồi", RefusedDocument.Kind.SIGNER_CERTIFICATE));

        for (int version = 1; version <= 2; version++) {
            scenario.rounds().finished(scenario.task(number, "signLockDecision"), PRINCIPAL);
            scenario.rounds().finished(scenario.task(number, "sealLockDecision"), CLERK);
            scenario.runJobs();
        }

        assertThat(scenario.locks().papers()).containsExactlyInAnyOrder(number + "/1", number + "/2");
        assertThat(scenario.ended(number)).isTrue();
    }

    private void decide(boolean approved) {
        scenario.lock().decided(scenario.task(number, "decideLock"), PRINCIPAL, approved);
        scenario.runJobs();
    }
}
