package vn.giaplai;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.testing.Sources;

/** Words for people stand in the messages, where a school officer can read them; in code only with a reason. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsInCodeTest {

    private static final String CONSOLE = "told at the console, before there are messages";
    private static final String DEMO = "people, marks and files of an invented school";
    private static final String FILES = "how files of schools write it, for reading them";
    private static final String CIRCULAR = "marks and levels as TT 22/2021 writes them, kept as data";
    private static final String FORM = "the text of an official form";
    private static final String FILING = "how the archive files it for ever, TT 05/2025/TT-BNV";
    private static final String NAME = "a name";

    /** Folders and files that may have Vietnamese texts, and why. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("app/administration/FirstOffice.java", CONSOLE),
            entry("app/administration/FirstSchool.java", CONSOLE),
            entry("app/administration/SuperiorDecision.java", CONSOLE),
            entry("app/keys/ConsoleCode.java", CONSOLE),
            entry("app/database/", CONSOLE),
            entry("app/web/MemoryEnd.java", CONSOLE),
            entry("app/web/PortInUseAnalyzer.java", CONSOLE),
            entry("app/web/StartAnnouncement.java", CONSOLE),
            entry("app/demo/", DEMO),
            entry("app/imports/", FILES),
            entry("app/gradebook/Reading.java", FILES),
            entry("app/school/Gender.java", FILES),
            entry("app/school/NameOrder.java", "the letters in their order"),
            entry("app/web/Texts.java", "letters, for comparing without signs"),
            entry("app/school/Curriculum.java", "names of subjects, TT 32/2018, kept as data"),
            entry("app/gradebook/ConductLevel.java", CIRCULAR),
            entry("app/gradebook/MarkKind.java", CIRCULAR),
            entry("app/gradebook/MarkValue.java", CIRCULAR),
            entry("app/results/AssessedJson.java", CIRCULAR),
            entry("app/results/Results.java", "names a cell as the rules name the others"),
            entry("app/archive/ArchivalDescription.java", FILING),
            entry("app/archive/OcflShelf.java", NAME),
            entry("app/security/BrowserName.java", NAME),
            entry("app/transcripts/TranscriptKind.java", FILING),
            entry("app/transcriptlock/LockDecisionKind.java", FILING),
            entry("app/boarddecision/BoardRoom.java", FILING),
            entry("app/transcripts/TranscriptComposer.java", FORM),
            entry("app/documents/Letterheads.java", FILES),
            entry("app/signingdesk/Signatory.java", "the form of a visible block, NĐ 30/2020"),
            entry("app/signingdesk/PaperLifting.java", "goes on where the sentences of the signing library end"),
            entry("app/keys/FirstKeys.java", "what the certificate of somebody without a position says"),
            entry("document-templates/", FORM),
            entry("processes/assessment/", CIRCULAR));

    private static final Pattern VIETNAMESE = Pattern.compile(
            "[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    @Test
    void words_for_people_stand_in_the_messages() {
        assertThat(texts())
                .filteredOn(found -> REASONS.keySet().stream().noneMatch(found.place()::startsWith))
                .isEmpty();
    }

    @Test
    void no_exception_outlives_its_words() {
        var places = texts().stream().map(Found::place).collect(Collectors.toSet());

        assertThat(REASONS.keySet())
                .allSatisfy(
                        exception -> assertThat(places).as(exception).anyMatch(place -> place.startsWith(exception)));
    }

    /** {@code place} is short: "app/keys/FirstKeys.java". */
    private record Found(String place, String text) {}

    private static List<Found> texts() {
        return Stream.of(
                        ofModule("app", "src/main/java/vn/giaplai"),
                        ofModule("processes", "../processes/src/main/java/vn/giaplai/processes"),
                        ofModule("document-templates", "../document-templates/src/main/java/vn/giaplai/templates"))
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<Found> ofModule(String name, String folder) {
        var root = Path.of(folder);
        return Sources.files(root, ".java").stream()
                .flatMap(file -> Sources.texts(Sources.read(file)).stream()
                        .filter(text -> VIETNAMESE.matcher(text).find())
                        .map(text -> new Found(name + "/" + root.normalize().relativize(file), text)));
    }
}
