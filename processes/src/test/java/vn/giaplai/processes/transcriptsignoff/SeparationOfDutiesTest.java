package vn.giaplai.processes.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.giaplai.processes.testing.FakeDuties.BOARD;
import static vn.giaplai.processes.testing.FakeDuties.CLERK;
import static vn.giaplai.processes.testing.FakeDuties.EVERYTHING;
import static vn.giaplai.processes.testing.FakeDuties.PRINCIPAL;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.testing.Models;
import vn.giaplai.processes.testing.ProcessScenario;

/**
 * No process is completed by one person, not even by one who holds every position and teaches every subject: read off
 * each model, and played by such a person on each model.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeparationOfDutiesTest {

    /**
     * Where the person who holds everything is stopped; a new model needs its line, and its proof below. Whoever agrees to
     * an own transcript is stopped in the sign-off that begins with it.
     */
    private static final Map<String, String> STOPPED = Map.of(
            "transcriptSignoff", "sealTranscripts",
            "transcriptLock", "decideLock sealLockDecision",
            "transcriptRequest", "",
            "boardDecision", "sealBoardDecision");

    private final ProcessScenario scenario = ProcessScenario.fresh();
    private final Signoff signoff = new Signoff(scenario);

    static List<Path> models() {
        return Models.withExtension(".bpmn");
    }

    @Test
    void every_model_says_where_one_person_is_stopped() {
        Set<String> processes = models().stream()
                .flatMap(model -> read(model).getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(Collectors.toSet());

        assertThat(STOPPED).containsOnlyKeys(processes);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothing_is_archived_that_was_not_signed_by_the_principal_and_then_sealed_by_the_clerk(Path path) {
        BpmnModelInstance model = read(path);
        Set<String> archiving =
                nodes(model, node -> node instanceof ServiceTask && node.getId().startsWith("archive"));
        Set<String> seals = nodes(model, node -> isRoundOf(node, "VT"));

        assertThat(archiving.isEmpty()).isEqualTo(seals.isEmpty());
        assertThat(reachable(model, node -> isRoundOf(node, "VT"))).noneMatch(archiving::contains);
        assertThat(reachable(model, node -> isRoundOf(node, "HT"))).noneMatch(seals::contains);
    }

    @Test
    void one_person_who_holds_everything_does_not_seal_the_transcripts_that_were_signed_as_principal() {
        CaseNumber number = scenario.signoff().startClass(Signoff.CLASS_9A, EVERYTHING);
        scenario.runJobs();
        scenario.signoff().decisionsConfirmed(signoff.task(number, "confirmDecisions"), EVERYTHING);
        scenario.runJobs();
        for (InboxItem row : scenario.inbox().of(number)) {
            scenario.documents().signAll(number, Objects.requireNonNull(row.round()));
            scenario.rounds().finished(row.id(), EVERYTHING);
        }
        scenario.runJobs();
        signoff.sign(number, "signHomeroom", EVERYTHING);
        scenario.signoff().reviewed(signoff.task(number, "reviewTranscripts"), EVERYTHING, List.of());
        signoff.sign(number, "signPrincipal", EVERYTHING);

        refused(number, "sealTranscripts", EVERYTHING);
        signoff.sign(number, "sealTranscripts", CLERK);
        scenario.runJobs();

        assertThat(signoff.ended(number)).isTrue();
    }

    @Test
    void one_person_who_holds_everything_does_not_approve_the_lock_that_was_proposed_nor_seal_the_decision() {
        CaseNumber own = scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Đã ký xong", EVERYTHING);
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> scenario.lock().decided(signoff.task(own, "decideLock"), EVERYTHING, true))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(TaskRefused.Reason.SAME_PERSON));
        scenario.lock().decided(signoff.task(own, "decideLock"), EVERYTHING, false);
        assertThat(signoff.ended(own)).isTrue();

        CaseNumber others = scenario.lock().propose(new SchoolCode("THCSND"), "2026-2027", "Đã ký xong", BOARD);
        scenario.lock().decided(signoff.task(others, "decideLock"), EVERYTHING, true);
        scenario.runJobs();
        scenario.rounds().finished(signoff.task(others, "signLockDecision"), EVERYTHING);

        refused(others, "sealLockDecision", EVERYTHING);
        scenario.rounds().finished(signoff.task(others, "sealLockDecision"), CLERK);
        scenario.runJobs();
        assertThat(signoff.ended(others)).isTrue();
    }

    @Test
    void a_clerk_who_also_teaches_seals_and_a_school_with_one_head_reviews_and_signs() {
        CaseNumber number = signoff.atSubjects();
        for (InboxItem row : scenario.inbox().of(number)) {
            scenario.documents().signAll(number, Objects.requireNonNull(row.round()));
            scenario.rounds().finished(row.id(), EVERYTHING);
        }
        scenario.runJobs();
        signoff.sign(number, "signHomeroom", EVERYTHING);
        scenario.signoff().reviewed(signoff.task(number, "reviewTranscripts"), PRINCIPAL, List.of());
        signoff.sign(number, "signPrincipal", PRINCIPAL);

        signoff.sign(number, "sealTranscripts", EVERYTHING);
        scenario.runJobs();

        assertThat(signoff.ended(number)).isTrue();
    }

    private void refused(CaseNumber number, String element, PersonCode actor) {
        TaskId task = signoff.task(number, element);
        assertThat(scenario.inbox().the(number, element).apartFrom()).hasSize(1);
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> scenario.tasks().claim(task, actor))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(TaskRefused.Reason.SAME_PERSON));
        assertThatExceptionOfType(TaskRefused.class)
                .isThrownBy(() -> scenario.rounds().finished(task, actor));
    }

    private static BpmnModelInstance read(Path path) {
        return Bpmn.readModelFromFile(path.toFile());
    }

    private static Set<String> nodes(BpmnModelInstance model, Predicate<FlowNode> wanted) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(wanted)
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    /** Ids of all nodes that some way leads to from a start without passing a barrier. */
    private static Set<String> reachable(BpmnModelInstance model, Predicate<FlowNode> barrier) {
        Set<String> found = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(model.getModelElementsByType(StartEvent.class));
        while (!open.isEmpty()) {
            FlowNode node = open.pop();
            if (!barrier.test(node) && found.add(node.getId())) {
                Collection<FlowNode> next = node.getSucceedingNodes().list();
                open.addAll(next);
            }
        }
        return found;
    }

    private static boolean isRoundOf(FlowNode node, String role) {
        return node instanceof UserTask && has(node, "role", role) && has(node, "round", null);
    }

    private static boolean has(FlowNode node, String name, @Nullable String value) {
        return node.getModelInstance().getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> node.equals(
                        property.getParentElement().getParentElement().getParentElement()))
                .anyMatch(property -> name.equals(property.getCamundaName())
                        && (value == null || value.equals(property.getCamundaValue())));
    }
}
