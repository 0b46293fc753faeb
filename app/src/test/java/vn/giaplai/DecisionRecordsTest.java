package vn.giaplai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.testing.Sources;

/** A decision names what keeps it, and that is still there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionRecordsTest {

    /** {@code `SomeTest`} or {@code `SomeTest.of_this_sentence`}. */
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Tests?|IT))(?:\\.(\\w+))?`");

    @Test
    void every_decision_names_what_keeps_it() {
        assertThat(records())
                .isNotEmpty()
                .allSatisfy(record -> assertThat(Sources.read(record))
                        .as(record.toString())
                        .containsPattern("(?s)\\*Enforced by\\*.*" + NAMED));
    }

    @Test
    void every_test_that_keeps_a_decision_exists() {
        var tests = tests();

        assertThat(records())
                .flatExtracting(record -> NAMED.matcher(Sources.read(record))
                        .results()
                        .filter(named -> !exists(named, tests))
                        .map(named -> record + ": " + named.group())
                        .toList())
                .isEmpty();
    }

    /** Of a test in a sentence as its method, or as the field that holds a rule. */
    private static boolean exists(MatchResult named, Map<String, Path> tests) {
        var file = tests.get(named.group(1));
        return file != null
                && (named.group(2) == null
                        || Pattern.compile("\\b" + named.group(2) + " ?[(=]")
                                .matcher(Sources.read(file))
                                .find());
    }

    private static List<Path> records() {
        return Sources.modules()
                .flatMap(module -> Sources.files(module.resolve("docs/adr"), ".md").stream())
                .toList();
    }

    private static Map<String, Path> tests() {
        return Sources.modules()
                .flatMap(module -> Sources.files(module.resolve("src/test/java"), ".java").stream())
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        file -> file,
                        (first, other) -> first));
    }
}
