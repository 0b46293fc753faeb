package vn.giaplai;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.testing.Sources;

/** The types of local variables, see {@code docs/adr/0009-types-of-local-variables.md}; codes are no bare texts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DialectTest {

    private static final Pattern VAR = Pattern.compile("\\bvar \\w+");
    /** {@code Subject subject = …}, but not a generic type, a number, an array. */
    private static final Pattern TYPED =
            Pattern.compile("(?m)^ {8,}(?:final )?[A-Z][\\w.]* \\w+\\s*=\\s*(?<value>[^=][^\n]*)");
    /** {@code for (Subject subject : …)}. */
    private static final Pattern TYPED_LOOP = Pattern.compile("for \\([A-Z][\\w.]*(?:<[^=;()]*>)? \\w+ :");
    /** What has no type of its own. */
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("null\\b.*|.*\\? null\\b.*|\\w+ ->.*|\\([^()]*\\) ->.*");

    /** Not a code that was only typed or read from a file yet, which has another name. */
    private static final Pattern BARE_CODE = Pattern.compile("\\bString (?:person|pupil|school)Codes?\\b");

    @Test
    void people_pupils_and_schools_have_types_of_their_own() {
        assertThat(Stream.of(Sources.APP, Path.of("../processes"))
                        .flatMap(module -> Sources.files(module.resolve("src/main/java"), ".java").stream())
                        .flatMap(file -> found(file, BARE_CODE, code -> true)))
                .isEmpty();
    }

    @Test
    void a_leaf_writes_the_types_of_its_variables() {
        assertThat(Sources.LEAVES)
                .flatExtracting(leaf -> java(leaf)
                        .flatMap(file -> found(file, VAR, code -> true))
                        .toList())
                .isEmpty();
    }

    @Test
    void the_application_writes_them_where_the_value_does_not_tell() {
        assertThat(java(Sources.APP)
                        .flatMap(file -> Stream.concat(
                                found(
                                        file,
                                        TYPED,
                                        value -> !SAYS_NOTHING.matcher(value).matches()),
                                found(file, TYPED_LOOP, loop -> true))))
                .isEmpty();
    }

    private static Stream<String> found(Path file, Pattern what, Predicate<String> counts) {
        return what.matcher(Sources.code(Sources.read(file)))
                .results()
                .filter(hit -> hit.groupCount() == 0 || counts.test(hit.group(1)))
                .map(hit -> file + ": " + hit.group().strip());
    }

    private static Stream<Path> java(Path module) {
        return List.of("src/main/java", "src/test/java").stream()
                .flatMap(folder -> Sources.files(module.resolve(folder), ".java").stream());
    }
}
