package vn.giaplai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.testing.House;
import vn.giaplai.testing.Sources;

/**
 * The rooms for all know no process: everything that is not named here as a process's own is shared. What a process wants
 * said or done in a shared room it brings along, in a bean or in its messages; {@code FifthProcessIT} is the proof.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedRoomsTest {

    /** The rooms of processes, in each root; with a hyphen the feature. */
    private static final List<String> ROOMS = List.of(
            "transcripts",
            "transcriptlock",
            "transcriptrequest",
            "transcriptsignoff",
            "transcript-lock",
            "transcript-request",
            "transcript-signoff",
            "boarddecision",
            "board-decision");

    /** Not for all either: the demo plays one school, the labels of the models are one bundle a language. */
    private static final List<String> NO_ROOMS = List.of("demo", "models");

    private static final Pattern OF_A_PROCESS = Pattern.compile(
            "transcript|học bạ|hoc-ba|lock.?decision|board.?decision", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * Where the word is of the domain: the file, or the beginning of the message's key, and why. The class book is kept for
     * the học bạ (TT 22/2021 Đ16, form of the học bạ), whoever signs it and however.
     */
    private static final Map<String, String> OF_THE_DOMAIN = Map.ofEntries(
            Map.entry("school/Family.java", "the form of the học bạ says what of a family is kept"),
            Map.entry("school/SchoolRegister.java", "the same form says what of a pupil is kept"),
            Map.entry("pupils/Profiles.java", "the same form"),
            Map.entry("gradebook/ProfileForm.java", "the same form, field by field"),
            Map.entry("gradebook/Completeness.java", "the same form says what has to be entered"),
            Map.entry("gradebook/SubjectRemark.java", "the same form asks for the remark"),
            Map.entry("gradebook.change.while-entering", "a reason that stands in the traces of schools"),
            Map.entry("school/YearLock.java", "the law locks the học bạ of a year (S004 Đ12.1), by whatever process"),
            Map.entry("school/YearLocks.java", "the same, and its tables are older than this room"),
            Map.entry("school/LeftOut.java", "the same"),
            Map.entry("gradebook.write.year-locked", "the same"),
            Map.entry("gradebook.year-locked", "the same"),
            Map.entry("imports.finding.year-locked", "the same"),
            Map.entry("gradebook.write.in-paper", "entries are closed by law for the học bạ"),
            Map.entry("gradebook.line.in-paper", "the same"),
            Map.entry("gradebook.entries.read-only", "the same"),
            Map.entry("imports.finding.in-paper", "the same"),
            Map.entry("imports.outcome.kept-made", "the same"));

    @Test
    void no_shared_room_depends_on_the_room_of_a_process() {
        var rooms = ROOMS.stream()
                .filter(room -> !room.contains("-"))
                .map(room -> ".." + room + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(rooms)
                .check(House.CLASSES);
    }

    @Test
    void no_shared_room_names_what_is_a_process_s_own() {
        var named = new ArrayList<String>();
        for (var folder : List.of(
                "src/main/java/vn/giaplai",
                "src/main/resources/templates",
                "src/main/resources/static",
                "src/main/resources/messages",
                "../processes/src/main/java/vn/giaplai/processes")) {
            Sources.files(Path.of(folder), "").forEach(file -> named.addAll(named(Path.of(folder), file)));
        }

        assertThat(named).isEmpty();
    }

    @Test
    void every_exception_is_still_one() {
        var needed = new TreeSet<String>();
        for (var folder : List.of("src/main/java/vn/giaplai", "src/main/resources/messages")) {
            Sources.files(Path.of(folder), "")
                    .forEach(file -> lines(file).stream()
                            .filter(line -> OF_A_PROCESS.matcher(line).find())
                            .flatMap(line -> OF_THE_DOMAIN.keySet().stream()
                                    .filter(exception ->
                                            isAbout(exception, Path.of(folder).relativize(file), line)))
                            .forEach(needed::add));
        }

        assertThat(needed).isEqualTo(new TreeSet<>(OF_THE_DOMAIN.keySet()));
    }

    private static List<String> named(Path folder, Path file) {
        var place = folder.relativize(file);
        var room = place.getName(0).toString().replaceFirst("(-kept)?(_en)?\\.properties$", "");
        if (ROOMS.contains(room) || NO_ROOMS.contains(room)) {
            return List.of();
        }
        return lines(file).stream()
                .filter(line -> OF_A_PROCESS.matcher(line).find())
                .filter(line -> OF_THE_DOMAIN.keySet().stream().noneMatch(exception -> isAbout(exception, place, line)))
                .map(line -> place + ": " + line.strip())
                .toList();
    }

    private static boolean isAbout(String exception, Path place, String line) {
        return place.toString().equals(exception) || line.startsWith(exception);
    }

    private static List<String> lines(Path file) {
        return Sources.read(file).lines().toList();
    }
}
