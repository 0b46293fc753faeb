package vn.giaplai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CasesNotMigrated;
import vn.giaplai.processes.CasesNotMigrated.Stranded;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CasesNotMigratedAnalyzerTest {

    @Test
    void a_start_that_would_strand_cases_names_each_and_says_what_to_do() {
        var problem = new IllegalStateException(new CasesNotMigrated(List.of(new Stranded(
                new CaseNumber("KHB-2026-2027-000007"),
                "Khóa học bạ năm học",
                List.of("Quyết định khóa học bạ [decideLock]")))));

        var said = Objects.requireNonNull(new CasesNotMigratedAnalyzer().analyze(problem))
                .getDescription();

        assertThat(said)
                .contains(
                        "KHB-2026-2027-000007: Khóa học bạ năm học, Quyết định khóa học bạ [decideLock]",
                        "không hồ sơ nào bị mất",
                        "Hãy khởi động lại bản đã dùng trước đó");
    }

    @Test
    void it_is_asked_when_a_start_fails() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/META-INF/spring.factories")))
                .contains(CasesNotMigratedAnalyzer.class.getName());
    }
}
