package vn.giaplai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.testing.Sources;

/** The ledger in words: each kind of act that the code writes has a sentence where it is written, and no other has. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerSentencesTest {

    private static final Path CODE = Path.of("src/main/java/vn/giaplai");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** A word of an act in a file that writes the ledger; names of details stand after {@code with}. */
    private static final Pattern KIND = Pattern.compile("(?<!\\.with\\()\"([a-z]+(?:-[a-z0-9]+)+)\"");

    private static final Pattern SENTENCE =
            Pattern.compile("(?m)^(?:[a-z-]+\\.event|administration\\.log\\.action)\\.([a-z0-9-]+?)(?:-to)?=");

    /** Fields of forms in files that write the ledger. */
    private static final Set<String> NO_ACTS =
            Set.of("principal-name", "administrator-name", "administrator-code", "short-name");

    /** Sentences about nothing in particular. */
    private static final Set<String> NO_KINDS = Set.of("other", "system");

    /** Kinds that earlier versions wrote; what they wrote is still read. */
    private static final Set<String> EARLIER = Set.of(
            "archived-document-retrieved",
            "entries-completed",
            "lock-rejected",
            "pupil-sent-back",
            "task-overdue",
            "task-reminded");

    /** Messages of slices that are not called as the slice. */
    private static final Map<String, Set<String>> FILES = Map.of(
            "transcripts", Set.of("transcripts", "transcript-signoff", "transcript-request"),
            "transcriptlock", Set.of("transcript-lock"),
            "boarddecision", Set.of("board-decision"),
            "audit", Set.of("security"));

    /** What several slices write. */
    private static final String SHARED = "casefile";

    @Test
    void every_kind_that_is_written_has_its_sentence_in_the_messages_of_a_slice_that_writes_it() {
        for (var ending : List.of(".properties", "_en.properties")) {
            var sentences = sentences(ending);

            kinds().forEach((kind, slices) -> assertThat(sentences.getOrDefault(kind, Set.of()))
                    .as(kind + ", written by " + slices)
                    .isNotEmpty()
                    .allMatch(file -> slices.size() > 1 && file.equals(SHARED)
                            || slices.stream()
                                    .anyMatch(slice -> FILES.getOrDefault(slice, Set.of(slice))
                                            .contains(file))));
        }
    }

    @Test
    void every_sentence_has_a_kind_that_is_written_now_or_was_before() {
        var known = new TreeSet<>(kinds().keySet());
        known.addAll(EARLIER);
        known.addAll(NO_KINDS);
        Arrays.stream(SecurityEvent.Kind.values())
                .map(SecurityEvent.Kind::stored)
                .forEach(known::add);

        assertThat(known).containsAll(sentences(".properties").keySet());
        assertThat(sentences(".properties").keySet()).containsAll(EARLIER);
    }

    /** Kinds and the slices that write them. */
    private static Map<String, Set<String>> kinds() {
        var kinds = new TreeMap<String, Set<String>>();
        for (var file : Sources.files(CODE, ".java")) {
            var text = Sources.read(file);
            if (text.contains("AuditEvent")) {
                var slice = CODE.relativize(file).getName(0).toString();
                KIND.matcher(text.replaceAll("\\.with\\(\\s+", ".with("))
                        .results()
                        .map(found -> found.group(1))
                        .filter(kind -> !NO_ACTS.contains(kind))
                        .forEach(kind -> kinds.computeIfAbsent(kind, first -> new TreeSet<>())
                                .add(slice));
            }
        }
        return kinds;
    }

    /** Kinds that have a sentence, and the message files in which it stands. */
    private static Map<String, Set<String>> sentences(String ending) {
        var sentences = new TreeMap<String, Set<String>>();
        for (var file : Sources.files(MESSAGES, ending)) {
            var name = file.getFileName().toString();
            if (ending.startsWith("_") || !name.endsWith("_en.properties")) {
                SENTENCE.matcher(Sources.read(file))
                        .results()
                        .forEach(found -> sentences
                                .computeIfAbsent(found.group(1), first -> new TreeSet<>())
                                .add(name.substring(0, name.length() - ending.length())));
            }
        }
        return sentences;
    }
}
