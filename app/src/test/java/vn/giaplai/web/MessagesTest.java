package vn.giaplai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.testing.Sources;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessagesTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path MESSAGES = MAIN.resolve("resources/messages");
    private static final Pattern STRING = Pattern.compile("[\"']([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]*)+)[\"']");
    private static final Pattern EXPRESSION_KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)[}(]");
    private static final Pattern SUBSTITUTED = Pattern.compile("\\|([a-z][A-Za-z0-9.-]*\\.)\\$\\{");
    private static final Pattern LITERAL = Pattern.compile(">([^<>]*\\p{L}{2}[^<>]*)<");
    /** What the shared rooms look up by the feature of a case or the element of a task. */
    private static final Pattern OF_A_PROCESS =
            Pattern.compile("(transcript-[a-z]+|board-decision)\\.(case|return\\.intro"
                    + "|[A-Za-z]+\\.(title(\\.subject)?(\\.pupil)?|intro|told|only-when|(profile\\.)?what-follows))");
    /** What problems look up beside their own key. */
    private static final List<String> SUFFIXES = List.of(".safe", ".todo");

    @Test
    void every_sentence_exists_in_both_languages() {
        for (var file : names(MESSAGES.toString(), ".properties")) {
            // The Vietnamese labels of the diagrams stand in the diagrams; DiagramLabelsTest looks after the English
            // ones. What is kept and printed is Vietnamese.
            if (!file.endsWith("_en.properties")
                    && !file.endsWith("models.properties")
                    && !file.endsWith("-kept.properties")) {
                var english = file.replace(".properties", "_en.properties");

                assertThat(keys(Path.of(english)).keySet())
                        .as(english)
                        .isEqualTo(keys(Path.of(file)).keySet());
            }
        }
    }

    @Test
    void vietnamese_is_composed() {
        for (var file : names(MESSAGES.toString(), ".properties")) {
            assertThat(Normalizer.isNormalized(Sources.read(Path.of(file)), Normalizer.Form.NFC))
                    .as(file)
                    .isTrue();
        }
    }

    @Test
    void pages_take_their_words_from_the_messages() {
        var found = new ArrayList<String>();
        for (var file : names(MAIN.resolve("resources/templates").toString(), ".html")) {
            var page = Sources.read(Path.of(file))
                    .replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("(?s)<(script|style)[ >].*?</\\1>", "")
                    .replaceAll("(?s)\\[\\[.*?\\]\\]", "")
                    .replaceAll("\"[^\"]*\"", "\"\"")
                    .replaceAll("'[^']*'", "''");
            LITERAL.matcher(page)
                    .results()
                    .map(hit -> hit.group(1).strip())
                    .forEach(text -> found.add(file + ": " + text));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void every_key_a_page_asks_for_exists() {
        var known = allKeys();
        var unknown = new TreeSet<String>();
        for (var file : names(MAIN.resolve("resources/templates").toString(), ".html")) {
            EXPRESSION_KEY
                    .matcher(Sources.read(Path.of(file)))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> unknown.add(file + ": " + key));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void every_key_is_asked_for() {
        var mentioned = mentioned();
        var prefixes = mentioned.stream().filter(key -> key.endsWith(".")).collect(Collectors.toSet());

        var unused = allKeys().stream()
                .filter(key -> !OF_A_PROCESS.matcher(key).matches())
                .filter(key -> !isMentioned(key, mentioned, prefixes))
                .toList();

        assertThat(unused).isEmpty();
    }

    private static boolean isMentioned(String key, Set<String> mentioned, Set<String> prefixes) {
        return mentioned.contains(key)
                || prefixes.stream().anyMatch(key::startsWith)
                || SUFFIXES.stream()
                        .anyMatch(suffix -> key.endsWith(suffix)
                                && isMentioned(key.substring(0, key.length() - suffix.length()), mentioned, prefixes));
    }

    private static Set<String> mentioned() {
        var mentioned = new LinkedHashSet<String>();
        var sources = Stream.concat(
                names(MAIN.resolve("java").toString(), ".java").stream(),
                names(MAIN.resolve("resources/templates").toString(), ".html").stream());
        sources.map(file -> Sources.read(Path.of(file))).forEach(text -> {
            STRING.matcher(text).results().forEach(hit -> mentioned.add(hit.group(1)));
            EXPRESSION_KEY.matcher(text).results().forEach(hit -> mentioned.add(hit.group(1)));
            SUBSTITUTED.matcher(text).results().forEach(hit -> mentioned.add(hit.group(1)));
        });
        return mentioned;
    }

    private static Set<String> allKeys() {
        return names(MESSAGES.toString(), ".properties").stream()
                .flatMap(file -> keys(Path.of(file)).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> keys(Path file) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Sources.read(file)));
            var keys = new TreeMap<String, String>();
            properties.forEach((key, value) -> keys.put(key.toString(), value.toString()));
            return keys;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static List<String> names(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
