package vn.giaplai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.testing.Models;
import vn.giaplai.processes.testing.ProcessScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelConventionsTest {

    private static final List<String> ROLES =
            Stream.of(Role.values()).map(Role::name).toList();

    static List<Path> processes() {
        return Models.withExtension(".bpmn");
    }

    static List<Path> models() {
        return Stream.concat(processes().stream(), Models.withExtension(".dmn").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_model_is_utf8_in_nfc_without_generated_ids(Path file) throws IOException {
        String xml = Files.readString(file);

        assertThat(Normalizer.isNormalized(xml, Normalizer.Form.NFC)).isTrue();
        assertThat(xml).doesNotContainPattern("(Activity|Gateway|Event|Flow|InputClause|DecisionRule)_[0-9a-z]{7}");
    }

    @ParameterizedTest
    @MethodSource("processes")
    void one_word_finds_file_process_and_package(Path file) {
        Process process = process(file);

        String kebab = process.getId().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        assertThat(file.getFileName()).hasToString(kebab + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.getName()).isNotBlank();
        documented(process);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_element_has_a_readable_id_a_vietnamese_label_and_its_documentation(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());

        assertThat(model.getModelElementsByType(FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches("[a-z][A-Za-z]+"));
        assertThat(model.getModelElementsByType(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).matches("\\p{Lu}[\\p{L} ]+\\??");
            documented(node);
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_gateway_asks_and_its_flows_answer(Path file) {
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ExclusiveGateway.class))
                .allSatisfy(gateway -> {
                    assertThat(gateway.getId()).startsWith("is");
                    assertThat(gateway.getName()).endsWith("?");
                    assertThat(gateway.getOutgoing()).hasSizeGreaterThan(1).allSatisfy(flow -> answered(gateway, flow));
                });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_service_task_runs_as_a_job_with_retries_by_the_delegate_of_its_name_or_a_shared_one(Path file) {
        ProcessScenario scenario = ProcessScenario.fresh();

        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ServiceTask.class))
                .allSatisfy(task -> {
                    String delegate = Objects.requireNonNull(task.getCamundaDelegateExpression())
                            .replaceAll("[${}]", "");
                    boolean own = delegate.equals(task.getId() + "Delegate");
                    assertThat(task.isCamundaAsyncBefore()).isTrue();
                    assertThat(task.getExtensionElements()
                                    .getElementsQuery()
                                    .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                    .singleResult()
                                    .getTextContent())
                            .isEqualTo("R3/PT5M");
                    assertThat(scenario.bean(delegate).getClass().getPackageName())
                            .as(delegate)
                            .endsWith(
                                    own
                                            ? "."
                                                    + Objects.requireNonNull(file.getParent())
                                                            .getFileName()
                                            : ".documents");
                });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void a_user_task_names_page_role_and_three_deadlines_from_which_the_engine_makes_its_timers(Path file) {
        assertThat(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.getCamundaFormKey()).matches("[a-z-]+/[a-z-]+");
                    assertThat(property(task, "reminderAfterWorkingDays")).matches("\\d+");
                    assertThat(property(task, "dueAfterWorkingDays")).matches("\\d+");
                    assertThat(property(task, "escalateAfterWorkingDays")).matches("\\d+");
                    String role = property(task, "role");
                    boolean routed = task.getLoopCharacteristics() != null
                            || task.getId().equals("correctEntries");
                    assertThat(routed == role.isEmpty()).as(task.getId()).isTrue();
                    assertThat(role.isEmpty() || ROLES.contains(role)).isTrue();
                    assertThat(task.getCamundaDueDate())
                            .as("made by the engine")
                            .isNull();
                    assertThat(listeners(task)).as("made by the engine").isEmpty();
                });
    }

    private static List<String> listeners(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                .map(listener -> Objects.requireNonNullElse(listener.getAttributeValue("id"), ""))
                .toList();
    }

    private static String property(UserTask task, String name) {
        return task
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    private static void answered(ExclusiveGateway gateway, SequenceFlow flow) {
        assertThat(flow.getName()).as(flow.getId()).isNotBlank();
        assertThat(flow.getConditionExpression() != null || flow.equals(gateway.getDefault()))
                .as(flow.getId())
                .isTrue();
    }

    private static void documented(BaseElement element) {
        assertThat(element.getDocumentations())
                .as(element.getId())
                .singleElement()
                .satisfies(documentation -> assertThat(documentation.getTextContent())
                        .as(element.getId())
                        .contains("Mục đích:", "Căn cứ:", "Ai:", "Hạn:"));
    }

    private static Process process(Path file) {
        return Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
    }
}
