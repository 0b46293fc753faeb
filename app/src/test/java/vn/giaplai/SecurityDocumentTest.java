package vn.giaplai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A claim about security names what keeps it, and both are still there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");

    /** Of libraries: named as the way in which something is done. */
    private static final Set<String> NOT_OURS = Set.of("JdbcClient");

    @Test
    void every_class_that_enforces_something_exists() throws IOException {
        assertThat(names(3)).isNotEmpty().isSubsetOf(sources("main"));
    }

    @Test
    void every_test_that_proves_something_exists() throws IOException {
        assertThat(names(4)).isNotEmpty().isSubsetOf(sources("test"));
    }

    @Test
    void whoever_claims_something_names_a_test() throws IOException {
        assertThat(rows())
                .isNotEmpty()
                .filteredOn(row -> CLASS.matcher(row.get(3)).find())
                .allSatisfy(row -> assertThat(CLASS.matcher(row.get(4)).find())
                        .as(row.get(1))
                        .isTrue());
    }

    private static List<List<String>> rows() throws IOException {
        try (var lines = Files.lines(DOCUMENT)) {
            return lines.filter(line -> line.startsWith("| ") && !line.startsWith("| group"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        }
    }

    private static Set<String> names(int column) throws IOException {
        return rows().stream()
                .flatMap(row -> CLASS.matcher(row.get(column)).results())
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !NOT_OURS.contains(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> sources(String kind) throws IOException {
        var names = Stream.<String>builder();
        for (var module : List.of("app", "signing", "processes", "document-templates")) {
            try (var files = Files.walk(Path.of("..", module, "src", kind, "java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
        }
        return names.build().collect(Collectors.toSet());
    }
}
