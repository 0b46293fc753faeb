package vn.giaplai.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.duties.Role;

/** "Who may" has one author: SQL names no role outside of the view, and nobody else reads positions and assignments. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneAnswerTest {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    /** What a column may hold, the view, and rows that were written before it. */
    private static final List<String> MIGRATIONS_WITH_ROLES = List.of(
            "V20261122_0100__school.sql",
            "V20261130_1660__signingdesk_feature.sql",
            "V20261130_1700__duties_held.sql",
            "V20261130_1701__inbox_apart_from.sql",
            "V20261130_1900__delegations_made.sql",
            "V20261130_1901__duties_held_in_place.sql",
            "V20261201_0301__duties_held_below.sql",
            "V20261201_0400__boarddecision_boards.sql",
            "V20261201_0401__duties_of_boards.sql",
            "V20261201_0610__duties_not_revived.sql");

    /**
     * The register itself; whose office ever had a key; which school an account belongs to; who works in the school; which
     * position is held still while something is written by it.
     */
    private static final List<String> REGISTERS = List.of(
            "StaffRepository.java",
            "KeyRepository.java",
            "AccountRepository.java",
            "Notices.java",
            "BoardRepository.java",
            "Candidates.java",
            "DutyRepository.java");

    private static final Pattern ROLE_IN_SQL =
            Pattern.compile(Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining("|", "'(", ")'")));

    private static final Pattern READS_THE_REGISTER = Pattern.compile("\\b(from|join) (position|assignment)\\b");

    @Test
    void sql_names_no_role() throws IOException {
        assertThat(files(CODE, ROLE_IN_SQL)).isEmpty();
        assertThat(files(MIGRATIONS, ROLE_IN_SQL)).isSubsetOf(MIGRATIONS_WITH_ROLES);
    }

    @Test
    void sql_asks_the_view_and_not_the_register_who_may() throws IOException {
        assertThat(files(CODE, READS_THE_REGISTER)).isSubsetOf(REGISTERS);
    }

    private static List<String> files(Path folder, Pattern wanted) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> wanted.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
