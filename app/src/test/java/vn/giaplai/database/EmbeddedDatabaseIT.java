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
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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
            for (var user : List.of("postgres", "giaplai_owner", "giaplai_worker")) {
                assertThatThrownBy(() -> connect(database, new Login(user, ""))).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> connect(database, new Login(user, user)))
                        .hasMessageContaining("password authentication");
            }
            superuser(database).close();
            worker(database).close();
        }
        var file = folder.resolve("postgres.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf"))).doesNotContain("trust");
    }

    @Test
    void data_made_before_there_was_a_password_is_kept_and_closed_at_the_next_start() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, LITTLE);
                var connection = superuser(database);
                var statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
            statement.execute("insert into note values ('cũ')");
            statement.execute("alter role postgres password null");
        }
        Files.delete(folder.resolve("postgres.password"));
        Files.writeString(folder.resolve("postgres/pg_hba.conf"), "local all all trust\nhost all all all trust\n");

        try (var database = EmbeddedDatabase.start(folder, LITTLE)) {
            assertThat(written(database)).isEqualTo("cũ");
            assertThatThrownBy(() -> connect(database, new Login("postgres", "")))
                    .isInstanceOf(SQLException.class);
        }
        try (var again = EmbeddedDatabase.start(folder, LITTLE)) {
            assertThat(written(again)).isEqualTo("cũ");
        }
    }

    @Test
    void what_is_committed_is_on_the_disk_before_anybody_is_told() throws Exception {
        try (var database = EmbeddedDatabase.start(folder, LITTLE);
                var connection = worker(database)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(answer(connection, "show " + setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void data_of_the_superuser_is_handed_to_the_owner_and_who_works_gets_no_more_than_that_needs() throws Exception {
        EmbeddedDatabase.start(folder, LITTLE).close();
        try (var database = EmbeddedDatabase.start(folder, LITTLE);
                var superuser = superuser(database);
                var statement = superuser.createStatement()) {
            statement.execute("alter database giaplai owner to postgres");
            statement.execute("create schema camunda");
            statement.execute("create sequence camunda.case_number");
            statement.execute("create extension pg_trgm");
            for (var table : List.of("note", "camunda.act_ru_task")) {
                statement.execute("create table " + table + " (id bigint generated always as identity, text text)");
            }
            statement.execute("create view notes as select * from note");
            statement.execute("create function one() returns int language sql as 'select 1'");
            statement.execute("insert into note (text) values ('cũ')");
        }

        try (var database = EmbeddedDatabase.start(folder, LITTLE)) {
            new WorkGrants(source(database, database.owner()), source(database, database.worker())).give();
            try (var owner = connect(database, database.owner());
                    var worker = worker(database)) {
                owner.createStatement().execute("alter table note add column more text");
                owner.createStatement()
                        .execute("create or replace function one() returns int language sql as 'select 2'");
                owner.createStatement().execute("create table camunda.later (text text)");
                assertThat(answer(worker, "select text from notes")).isEqualTo("cũ");
                assertThat(answer(worker, "select nextval('camunda.case_number')"))
                        .isEqualTo("1");
                worker.createStatement().execute("insert into camunda.act_ru_task (text) values ('x')");
                worker.createStatement().execute("insert into camunda.later values ('x')");
                for (var attack : List.of("drop table note", "select pg_read_file('PG_VERSION')", "create role x")) {
                    assertThatThrownBy(() -> worker.createStatement().execute(attack))
                            .as(attack)
                            .isInstanceOf(SQLException.class);
                }
            }
        }
    }

    /** In processes of their own: the library unpacks once in the life of a Java process. */
    @Test
    void programs_that_somebody_else_could_exchange_are_thrown_away_and_unpacked_again() throws Exception {
        stop(startAndWrite("x"));
        var program = unpacked("postgres");
        var planted = Files.writeString(program.resolveSibling("planted"), "x");
        assertThat(OwnFolder.holdsWhatOthersMayChange(folder)).isFalse();
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        stop(startAndWrite("y"));

        assertThat(planted).doesNotExist();
        assertThat(unpacked("postgres")).isEqualTo(program);
        assertThat(OwnFolder.holdsWhatOthersMayChange(folder)).isFalse();
        for (var each : List.of(folder, folder.resolve("postgres"), folder.resolve("postgres-binaries"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .as(each.toString())
                    .isEqualTo("rwx------");
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
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
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

    /** The program of this name among the unpacked ones. */
    private Path unpacked(String name) throws IOException {
        try (var programs = Files.walk(folder.resolve("postgres-binaries"))) {
            return programs.filter(path -> path.endsWith("bin/" + name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Connection connect(EmbeddedDatabase database, Login login) throws SQLException {
        return source(database, login).getConnection();
    }

    private static DataSource source(EmbeddedDatabase database, Login login) {
        return new DriverManagerDataSource(database.url(), login.user(), login.password());
    }

    private static Connection worker(EmbeddedDatabase database) throws SQLException {
        return connect(database, database.worker());
    }

    private Connection superuser(EmbeddedDatabase database) throws Exception {
        var password = Files.readString(folder.resolve("postgres.password")).strip();
        return connect(database, new Login("postgres", password));
    }

    private String written(EmbeddedDatabase database) throws Exception {
        try (var connection = superuser(database)) {
            return answer(connection, "select text from note");
        }
    }

    private static String answer(Connection connection, String query) throws SQLException {
        try (var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
