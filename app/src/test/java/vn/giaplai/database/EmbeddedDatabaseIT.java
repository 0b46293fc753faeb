package vn.giaplai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    void nobody_comes_in_without_the_password_which_lies_in_a_file_of_its_owner() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, LITTLE)) {
            assertThatThrownBy(() -> connect(database, "")).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> connect(database, "postgres")).hasMessageContaining("password authentication");
            connect(database, database.password()).close();
        }
        var file = folder.resolve("postgres.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf"))).doesNotContain("trust");
    }

    @Test
    void data_made_before_there_was_a_password_is_kept_and_closed_at_the_next_start() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, LITTLE);
                var connection = connect(database, database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('cũ')");
            statement.execute("alter role postgres password null");
        }
        Files.delete(folder.resolve("postgres.password"));
        Files.writeString(folder.resolve("postgres/pg_hba.conf"), "local all all trust\nhost all all all trust\n");

        try (var database = EmbeddedDatabase.start(folder, LITTLE)) {
            assertThat(written(database)).isEqualTo("cũ");
            assertThatThrownBy(() -> connect(database, "")).isInstanceOf(SQLException.class);
        }
        try (var again = EmbeddedDatabase.start(folder, LITTLE)) {
            assertThat(written(again)).isEqualTo("cũ");
        }
    }

    @Test
    void a_lost_password_file_is_named_and_nothing_is_changed() throws Exception {
        EmbeddedDatabase.start(folder, LITTLE).close();
        Files.delete(folder.resolve("postgres.password"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, LITTLE))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("postgres.password");

        assertThat(folder.resolve("postgres.password")).doesNotExist();
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

    private static Connection connect(EmbeddedDatabase database, String password) throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", password);
    }

    private static String written(EmbeddedDatabase database) throws Exception {
        try (var connection = connect(database, database.password());
                var row = connection.createStatement().executeQuery("select text from note")) {
            row.next();
            return row.getString(1);
        }
    }
}
