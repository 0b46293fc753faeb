package vn.giaplai.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessOutlineTest {

    private static final String MODELS = "/vn/giaplai/processes/";

    @Test
    void the_steps_of_the_sign_off_are_told_in_the_order_of_the_picture() throws Exception {
        var steps = ProcessOutline.of(text(MODELS + "transcriptsignoff/transcript-signoff.bpmn"));

        assertThat(steps)
                .extracting(ProcessOutline.Step::id)
                .containsSubsequence(
                        "confirmDecisions",
                        "signSubject",
                        "signHomeroom",
                        "reviewTranscripts",
                        "signPrincipal",
                        "sealTranscripts");
        assertThat(steps).extracting(ProcessOutline.Step::name).contains("Duyệt học bạ");
    }

    @Test
    void what_only_an_event_from_outside_begins_is_no_step_of_the_way() throws Exception {
        assertThat(ProcessOutline.of(text(MODELS + "transcriptsignoff/transcript-signoff.bpmn")))
                .filteredOn(step -> !step.aside())
                .extracting(ProcessOutline.Step::id)
                .contains("recordCompletion")
                .doesNotContain("recordEmptyCase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transcript-signoff", "transcript-lock", "board-decision"})
    void every_task_of_a_person_has_its_sentence(String feature) throws Exception {
        var messages = new Properties();
        messages.load(new java.io.StringReader(text("/messages/" + feature + ".properties")));
        var model = text(MODELS + feature.replace("-", "") + "/" + feature + ".bpmn");

        var tasks = java.util.regex.Pattern.compile("<bpmn:userTask id=\"(\\w+)\"")
                .matcher(model)
                .results()
                .map(hit -> hit.group(1))
                .toList();

        assertThat(tasks)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(messages.stringPropertyNames())
                        .anyMatch(key -> key.startsWith(feature + "." + task + ".title")));
    }

    private static String text(String resource) throws Exception {
        try (var stream = Objects.requireNonNull(ProcessOutlineTest.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
