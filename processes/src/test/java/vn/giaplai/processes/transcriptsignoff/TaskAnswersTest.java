package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;
import static vn.giaplai.processes.testing.FakeDuties.VICE_PRINCIPAL;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseView;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.TaskRefused.Reason;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.testing.FakeDuties;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaskAnswersTest {

    private static final PersonCode OTHER_PRINCIPAL = new PersonCode("HT#2");

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);
    private final CaseNumber number = signoff.start();
    private final TaskId task = signoff.task(number, "confirmDecisions");

    @Test
    void a_task_is_claimed_released_and_claimed_by_another() {
        scenario.tasks().claim(task, PRINCIPAL);
        scenario.tasks().claim(task, PRINCIPAL);
        assertThat(scenario.tasks().release(task, PRINCIPAL)).isTrue();
        assertThat(scenario.tasks().release(task, PRINCIPAL)).isFalse();
        scenario.tasks().claim(task, OTHER_PRINCIPAL);

        assertThat(scenario.inbox().log())
                .endsWith(
                        "confirmDecisions claimed by HT",
                        "confirmDecisions released",
                        "confirmDecisions claimed by HT#2");
    }

    @Test
    void what_somebody_else_holds_is_refused_with_their_code() {
        scenario.tasks().claim(task, PRINCIPAL);

        refused(() -> scenario.tasks().claim(task, OTHER_PRINCIPAL), Reason.ALREADY_CLAIMED, PRINCIPAL);
        refused(() -> scenario.tasks().release(task, OTHER_PRINCIPAL), Reason.ALREADY_CLAIMED, PRINCIPAL);
        refused(() -> scenario.signoff().decisionsConfirmed(task, OTHER_PRINCIPAL), Reason.ALREADY_CLAIMED, PRINCIPAL);
    }

    @Test
    void who_could_never_hold_it_is_not_told_who_does() {
        scenario.tasks().claim(task, PRINCIPAL);

        refused(() -> scenario.tasks().claim(task, CLERK), Reason.NOT_ENTITLED, null);
        refused(() -> scenario.tasks().release(task, CLERK), Reason.NOT_ENTITLED, null);
        refused(() -> scenario.signoff().decisionsConfirmed(task, CLERK), Reason.NOT_ENTITLED, null);
    }

    @Test
    void of_two_people_who_claim_at_the_same_moment_one_gets_it() throws Exception {
        List<@Nullable Reason> reasons = together(person -> scenario.tasks().claim(task, person));

        assertThat(reasons).containsExactlyInAnyOrder(null, Reason.ALREADY_CLAIMED);
        assertThat(scenario.inbox().log())
                .filteredOn(line -> line.startsWith("confirmDecisions claimed"))
                .isNotEmpty();
    }

    @RepeatedTest(20)
    void of_two_people_who_answer_at_the_same_moment_one_is_told_and_the_case_goes_on_once() throws Exception {
        List<@Nullable Reason> reasons = together(person -> scenario.signoff().decisionsConfirmed(task, person));

        assertThat(reasons).hasSize(2).containsOnlyOnce((Reason) null);
        assertThat(scenario.inbox().log())
                .filteredOn(line -> line.startsWith("confirmDecisions closed"))
                .hasSize(1);
    }

    @Test
    void who_answers_a_task_that_ended_since_it_was_read_is_told() {
        scenario.bean(FakeDuties.class).meanwhile(() -> scenario.signoff().decisionsConfirmed(task, OTHER_PRINCIPAL));

        refused(() -> scenario.signoff().decisionsConfirmed(task, PRINCIPAL), Reason.NOT_FOUND_OR_DONE, null);
    }

    @Test
    void who_has_no_assignment_is_refused_whatever_the_page_showed() {
        refused(() -> scenario.tasks().claim(task, CLERK), Reason.NOT_ENTITLED, null);
        refused(() -> scenario.tasks().release(task, CLERK), Reason.NOT_ENTITLED, null);
        refused(() -> scenario.signoff().decisionsConfirmed(task, VICE_PRINCIPAL), Reason.NOT_ENTITLED, null);
    }

    @Test
    void what_is_done_or_never_was_is_refused() {
        scenario.signoff().decisionsConfirmed(task, PRINCIPAL);

        refused(() -> scenario.signoff().decisionsConfirmed(task, PRINCIPAL), Reason.NOT_FOUND_OR_DONE, null);
        refused(() -> scenario.tasks().release(task, PRINCIPAL), Reason.NOT_FOUND_OR_DONE, null);
        refused(
                () -> scenario.rounds().finished(new TaskId("no-such-task"), PRINCIPAL),
                Reason.NOT_FOUND_OR_DONE,
                null);
        assertThat(scenario.inbox().log()).contains("confirmDecisions closed by HT: completed");
    }

    @Test
    void a_round_with_unsigned_papers_is_not_finished() {
        signoff.confirmDecisions(number);
        TaskId round = scenario.inbox().of(number).get(0).id();
        PersonCode teacher = new PersonCode(
                "GVBM:" + scenario.inbox().of(number).get(0).place().subjectCode());

        refused(() -> scenario.rounds().finished(round, teacher), Reason.NOT_FINISHED, null);
    }

    @Test
    void an_answer_that_is_not_the_tasks_is_our_own_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scenario.rounds().finished(task, PRINCIPAL))
                .withMessageContaining("confirmDecisions");
    }

    @Test
    void a_case_shows_its_diagram_and_its_present_place() {
        CaseView view = scenario.cases().find(number).orElseThrow();

        assertThat(view.process()).isEqualTo("transcriptSignoff");
        assertThat(view.feature()).isEqualTo("transcript-signoff");
        assertThat(view.diagram()).contains("<bpmndi:BPMNDiagram", "Ký học bạ");
        assertThat(view.activeElements()).containsExactly("confirmDecisions");
        assertThat(view.finishedElements())
                .containsSequence("signoffStarted", "isCorrectionNeeded", "checkCompleteness", "isComplete");
        assertThat(view.place().classCode()).isEqualTo("9A");
        assertThat(view.about()).isNull();
        assertThat(view.startedAt()).isEqualTo(scenario.clock().instant());
        assertThat(scenario.cases().find(new CaseNumber("HB-0"))).isEmpty();
    }

    /** What both principals are told when they act at the same moment; null is success. */
    private static List<@Nullable Reason> together(Consumer<PersonCode> act) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<@Nullable Reason>> outcomes = new ArrayList<>();
        for (PersonCode person : List.of(PRINCIPAL, OTHER_PRINCIPAL)) {
            outcomes.add(people.submit(() -> {
                barrier.await();
                return told(() -> act.accept(person));
            }));
        }
        List<@Nullable Reason> reasons = new ArrayList<>();
        for (Future<@Nullable Reason> outcome : outcomes) {
            reasons.add(outcome.get());
        }
        people.shutdown();
        return reasons;
    }

    private static @Nullable Reason told(Runnable act) {
        try {
            act.run();
            return null;
        } catch (TaskRefused refused) {
            return refused.reason();
        }
    }

    private static void refused(ThrowingCallable act, Reason reason, @Nullable PersonCode by) {
        assertThatExceptionOfType(TaskRefused.class).isThrownBy(act).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.by()).isEqualTo(by);
        });
    }
}
