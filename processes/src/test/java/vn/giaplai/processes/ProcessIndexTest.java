package vn.giaplai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.testing.Models;

/** The README's table of processes is true. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProcessIndexTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void every_path_in_the_readme_exists() throws IOException {
        List<String> links = LINK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @Test
    void every_model_stands_in_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(Models.withExtension(".bpmn"))
                .isNotEmpty()
                .allSatisfy(model ->
                        assertThat(readme).contains("(" + model.toString().replace('\\', '/') + ")"));
        assertThat(Models.withExtension(".dmn"))
                .isNotEmpty()
                .allSatisfy(model ->
                        assertThat(readme).contains("(" + model.toString().replace('\\', '/') + ")"));
    }
}
