package vn.giaplai.processes.boarddecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.EVERYTHING;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.VICE_PRINCIPAL;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardDecisionProcessTest {

    private static final SchoolCode SCHOOL = new SchoolCode("THCSND");
    private static final String YEAR = "2026-2027";

    private ProcessScenario scenario = ProcessScenario.fresh();
    private CaseNumber number = scenario.board().draft(SCHOOL, YEAR, PRINCIPAL);

    @Test
    void a_draft_is_decided_signed_sealed_archived_and_in_force_though_every_step_dies_once() {
        scenario.board().approved(scenario.task(number, "decideBoard"), PRINCIPAL);
        scenario.runJobsEachDyingOnce();
        assertThat(scenario.inbox().the(number, "signBoardDecision").round()).isEqualTo("principal");
        scenario.rounds().finished(scenario.task(number, "signBoardDecision"), PRINCIPAL);
        scenario.rounds().finished(scenario.task(number, "sealBoardDecision"), CLERK);
        assertThat(scenario.boards().inForce())
                .as("nothing before it is archived")
                .isEmpty();
        scenario.runJobsEachDyingOnce();

        assertThat(scenario.ended(number)).isTrue();
        assertThat(scenario.boards().papers()).containsExactly(number + "/1");
        assertThat(scenario.boards().inForce()).containsExactly(number);
        assertThat(scenario.passed(number)).contains("boardDecided").doesNotContain("draftWithdrawn");
        assertThat(scenario.cases().find(number).orElseThrow().feature()).isEqualTo("board-decision");
    }

    @Test
    void a_draft_that_is_withdrawn_makes_no_paper_and_another_may_be_drafted() {
        scenario.board().withdrawn(scenario.task(number, "decideBoard"), PRINCIPAL);

        assertThat(scenario.ended(number)).isTrue();
        assertThat(scenario.boards().papers()).isEmpty();
        assertThat(scenario.passed(number)).contains("draftWithdrawn").doesNotContain("renderBoardDecision");
        assertThat(scenario.board().draft(SCHOOL, YEAR, PRINCIPAL)).isNotEqualTo(number);
    }

    @Test
    void a_paper_that_nobody_has_signed_is_withdrawn_and_one_that_is_signed_is_not() {
        decided();
        TaskId signing = scenario.board().withdrawable(number).orElseThrow();

        scenario.board().withdrawn(signing, PRINCIPAL);

        assertThat(scenario.ended(number)).isTrue();
        assertThat(scenario.passed(number)).contains("decisionWithdrawn").doesNotContain("sealBoardDecision");
        assertThat(scenario.boards().inForce()).isEmpty();

        CaseNumber next = scenario.board().draft(SCHOOL, YEAR, PRINCIPAL);
        scenario.board().approved(scenario.task(next, "decideBoard"), PRINCIPAL);
        scenario.runJobs();
        scenario.rounds().finished(scenario.task(next, "signBoardDecision"), PRINCIPAL);
        assertThat(scenario.board().withdrawable(next)).isEmpty();
    }

    @Test
    void while_the_paper_is_being_made_there_is_nothing_to_withdraw() {
        scenario.board().approved(scenario.task(number, "decideBoard"), PRINCIPAL);

        assertThat(scenario.board().withdrawable(number)).isEmpty();
    }

    @Test
    void one_draft_of_a_school_runs_whatever_the_year() {
        assertThatExceptionOfType(CaseRefused.class)
                .isThrownBy(() -> scenario.board().draft(SCHOOL, "2027-2028", PRINCIPAL))
                .satisfies(refused -> assertThat(refused.existing()).isEqualTo(number));
    }

    @Test
    void a_certificate_refused_at_the_lift_makes_a_new_version_that_is_signed_anew() {
        decided();
        scenario.documents()
                .nextLiftRefuses(new RefusedDocument(
                        "qd-1", null, "chứng thư đã bị thu hồi", RefusedDocument.Kind.SIGNER_CERTIFICATE));

        for (int version = 1; version <= 2; version++) {
            scenario.rounds().finished(scenario.task(number, "signBoardDecision"), PRINCIPAL);
            scenario.rounds().finished(scenario.task(number, "sealBoardDecision"), CLERK);
            scenario.runJobs();
        }

        assertThat(scenario.boards().papers()).containsExactlyInAnyOrder(number + "/1", number + "/2");
        assertThat(scenario.boards().inForce()).containsExactly(number);
    }

    @Test
    void nobody_but_the_principal_decides_or_withdraws_and_who_signed_does_not_seal() {
        for (PersonCode other : List.of(VICE_PRINCIPAL, CLERK)) {
            assertThatExceptionOfType(TaskRefused.class)
                    .isThrownBy(() -> scenario.board().approved(scenario.task(number, "decideBoard"), other));
            assertThatExceptionOfType(TaskRefused.class)
                    .isThrownBy(() -> scenario.board().withdrawn(scenario.task(number, "decideBoard"), other));
        }
        scenario.board().approved(scenario.task(number, "decideBoard"), EVERYTHING);
        scenario.runJobs();
        scenario.rounds().finished(scenario.task(number, "signBoardDecision"), EVERYTHING);
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> scenario.tasks().claim(scenario.task(number, "sealBoardDecision"), EVERYTHING))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(TaskRefused.Reason.SAME_PERSON));
    }

    @Test
    void its_tasks_remind_and_report_by_the_days_of_the_model() {
        assertThat(scenario.inbox().the(number, "decideBoard").dueAt()).isNotNull();
        scenario.clock().set(Instant.parse("2027-05-28T01:00:00Z"));

        assertThat(scenario.fireIfDue(number, "decideBoardReminder")).isTrue();
        assertThat(scenario.fireIfDue(number, "decideBoardEscalation")).isTrue();
    }

    /** Every way through the model; from each state that waits somebody can go on, and each way ends. */
    @Test
    void every_reachable_state_waits_for_somebody_or_has_ended() {
        Map<List<String>, String> states = new HashMap<>();
        Deque<List<String>> ways = new ArrayDeque<>(List.of(List.of()));
        Set<String> seen = new LinkedHashSet<>();
        while (!ways.isEmpty()) {
            List<String> way = ways.remove();
            String state = state(way);
            seen.add(state);
            if (states.put(way, state) == null && way.size() < 7) {
                acts(state).forEach(act -> {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(act);
                    ways.add(longer);
                });
            }
        }

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "decideBoard", "signBoardDecision", "sealBoardDecision", "ended", "in force");
    }

    private static List<String> acts(String state) {
        return switch (state) {
            case "decideBoard" -> List.of("approve", "withdraw");
            case "signBoardDecision" -> List.of("sign", "withdraw");
            case "sealBoardDecision" -> List.of("seal", "seal with a bad certificate");
            default -> List.of();
        };
    }

    /** Plays the way anew; what the case waits for then. */
    private String state(List<String> way) {
        scenario = ProcessScenario.fresh();
        number = scenario.board().draft(new SchoolCode("T" + way.hashCode()), YEAR, PRINCIPAL);
        way.forEach(this::happens);
        if (scenario.ended(number)) {
            return scenario.boards().inForce().contains(number) ? "in force" : "ended";
        }
        return scenario.inbox().of(number).stream()
                .reduce((one, other) -> {
                    throw new AssertionError("two tasks after " + way);
                })
                .orElseThrow(() -> new AssertionError("nobody to act after " + way))
                .element();
    }

    private void happens(String act) {
        switch (act) {
            case "approve" -> scenario.board().approved(scenario.task(number, "decideBoard"), PRINCIPAL);
            case "withdraw" ->
                scenario.board().withdrawn(scenario.board().withdrawable(number).orElseThrow(), PRINCIPAL);
            case "sign" -> scenario.rounds().finished(scenario.task(number, "signBoardDecision"), PRINCIPAL);
            default -> {
                if (act.endsWith("certificate")) {
                    scenario.documents()
                            .nextLiftRefuses(new RefusedDocument(
                                    "qd", null, "hết hạn", RefusedDocument.Kind.SIGNER_CERTIFICATE));
                }
                scenario.rounds().finished(scenario.task(number, "sealBoardDecision"), CLERK);
            }
        }
        scenario.runJobs();
    }

    private void decided() {
        scenario.board().approved(scenario.task(number, "decideBoard"), PRINCIPAL);
        scenario.runJobs();
    }
}
