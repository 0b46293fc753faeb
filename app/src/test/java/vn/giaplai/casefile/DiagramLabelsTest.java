package vn.giaplai.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Element;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiagramLabelsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Test
    void every_label_of_every_diagram_has_its_english_and_no_english_is_left_over() throws Exception {
        var named = new TreeSet<String>();
        for (var model : models()) {
            var elements = ProcessOutline.parse(text(model)).getElementsByTagNameNS(ProcessOutline.BPMN, "*");
            for (int i = 0; i < elements.getLength(); i++) {
                var element = (Element) elements.item(i);
                if (element.hasAttribute("name") && !element.getLocalName().matches("process|message|error|signal")) {
                    named.add("model." + feature(model) + "." + element.getAttribute("id"));
                }
            }
        }

        assertThat(named).isNotEmpty();
        assertThat(ResourceBundle.getBundle("messages.models", Locale.ENGLISH).keySet())
                .isEqualTo(named);
    }

    @Test
    void a_diagram_speaks_the_readers_language_and_keeps_its_shapes() throws Exception {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.models");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var labels = new DiagramLabels(messages);
        var model = text(new PathMatchingResourcePatternResolver()
                .getResource("classpath:vn/giaplai/processes/transcriptsignoff/transcript-signoff.bpmn"));

        assertThat(labels.in(VIETNAMESE, "transcript-signoff", model)).isEqualTo(model);
        assertThat(ProcessOutline.of(labels.in(Locale.ENGLISH, "transcript-signoff", model)))
                .extracting(ProcessOutline.Step::name)
                .contains("Review the transcripts")
                .hasSameSizeAs(ProcessOutline.of(model));
    }

    /** Those that a school runs: a process of the tests has its labels among its own messages. */
    private static List<Resource> models() throws Exception {
        return Stream.of(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:vn/giaplai/processes/**/*.bpmn"))
                .filter(model -> !model.toString().contains("test-classes"))
                .toList();
    }

    private static String feature(Resource model) {
        return String.valueOf(model.getFilename()).replace(".bpmn", "");
    }

    private static String text(Resource model) throws Exception {
        return model.getContentAsString(StandardCharsets.UTF_8);
    }
}
