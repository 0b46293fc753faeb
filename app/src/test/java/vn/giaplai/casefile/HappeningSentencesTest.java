package vn.giaplai.casefile;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever the code writes into the ledger of a case has a sentence for those who read the case's page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HappeningSentencesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KIND = Pattern.compile("(?<!with\\()\"([a-z]+(?:-[a-z0-9]+)+)\"");

    @Test
    void every_kind_of_event_in_a_case_has_a_sentence_in_both_languages() throws IOException {
        var kinds = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                kinds.addAll(kindsIn(Files.readString(file)));
            }
        }

        assertThat(kinds).contains("entries-task-done", "task-claimed", "document-signed", "case-started");
        for (var language : List.of("", "_en")) {
            var told = told(language);
            assertThat(kinds.stream().filter(kind -> !told.contains(kind)))
                    .as("kinds without a sentence in the language '%s'", language)
                    .isEmpty();
            assertThat(keys("casefile" + language + ".properties").getProperty("casefile.event.other"))
                    .as("no name in kebab where a sentence is missing")
                    .doesNotContain("{1}");
        }
    }

    /** Kinds in the statements that say in which case; of the whole file where the kind comes from elsewhere in it. */
    private static TreeSet<String> kindsIn(String source) {
        if (!source.contains("AuditEvent") || !source.contains(".inCase(")) {
            return new TreeSet<>();
        }
        var inCase = Arrays.stream(source.split(";"))
                .filter(statement -> statement.contains(".inCase("))
                .toList();
        boolean named =
                inCase.stream().allMatch(statement -> KIND.matcher(statement).find());
        return (named ? inCase.stream() : Stream.of(source))
                .flatMap(text -> KIND.matcher(text).results().map(kind -> kind.group(1)))
                .collect(toCollection(TreeSet::new));
    }

    /** The kinds that the case file or a process has a sentence for. */
    private static Set<String> told(String language) throws IOException {
        var told = new TreeSet<String>();
        try (var bundles = Files.newDirectoryStream(MESSAGES, "*.properties")) {
            for (var bundle : bundles) {
                var name = bundle.getFileName().toString();
                if (name.endsWith("_en.properties") == language.equals("_en")) {
                    keys(name).stringPropertyNames().stream()
                            .filter(key -> key.contains(".event."))
                            .forEach(key -> told.add(key.replaceFirst(".*\\.event\\.", "")));
                }
            }
        }
        return told;
    }

    private static Properties keys(String bundle) throws IOException {
        var keys = new Properties();
        keys.load(new StringReader(Files.readString(MESSAGES.resolve(bundle))));
        return keys;
    }
}
