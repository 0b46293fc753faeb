package vn.giaplai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedDatabaseIT {

    private static final DataSize LITTLE = DataSize.ofMegabytes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void what_was_committed_is_still_there_after_the_application_was_killed() throws Exception {
        var application = startAndWrite("Nguyễn Thị Ánh");
        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (var database = EmbeddedDatabase.start(folder, LITTLE)) {
            assertThat(written(database)).isEqualTo("Nguyễn Thị Ánh");
        }
    }

    @Test
    void a_folder_that_a_running_application_holds_is_refused() throws Exception {
        var application = startAndWrite("x");

        try {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, LITTLE))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("đang chạy");
        } finally {
            stop(application);
        }
    }

    @Test
    void data_of_another_version_is_refused_and_left_alone() throws Exception {
        var version = Files.createDirectories(folder.resolve("postgres")).resolve("PG_VERSION");
        Files.writeString(version, "15\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, LITTLE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 15");

        assertThat(version).hasContent("15\n");
    }

    @Test
    void a_disk_with_too_little_room_is_refused_with_the_minimum() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, DataSize.ofTerabytes(4000)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cần ít nhất 4194304000 MB");
    }

    private Process startAndWrite(String text) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dfile.encoding=UTF-8",
                        DatabaseProcess.class.getName(),
                        folder.toString(),
                        text)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); !DatabaseProcess.READY.equals(line); line = output.readLine()) {
            assertThat(line).as("the process must get ready").isNotNull();
        }
        return process;
    }

    private void stop(Process application) throws Exception {
        application.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        OrphanedServer.stop(folder.resolve("postgres"));
    }

    private static String written(EmbeddedDatabase database) throws Exception {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "");
                var row = connection.createStatement().executeQuery("select text from note")) {
            row.next();
            return row.getString(1);
        }
    }
}
