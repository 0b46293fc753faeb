package vn.giaplai.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * A data directory as an earlier release left it: its files, and its tables with their rows in an embedded PostgreSQL in
 * which everything was the superuser's. See the README beside the archive.
 */
final class OldSchool {

    private static final Path FIXTURE = Path.of("src/test/resources/upgrade/school.zip");
    private static final String DATABASE = "giaplai";

    private OldSchool() {}

    /** Makes the data directory. */
    static void unpack(Path data) throws IOException, SQLException {
        try (var zip = new ZipFile(FIXTURE.toFile())) {
            for (var name : names(zip, "files/")) {
                var target = data.resolve(name.substring("files/".length()));
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.write(target, bytes(zip, name));
            }
            var postgres = Files.createDirectories(data.resolve("postgres"));
            try (var server = server(postgres)) {
                fill(zip, server);
            }
            Files.writeString(postgres.resolve("giaplai.complete"), "18");
        }
    }

    /** The rows of a table as lines of CSV. */
    static List<String> rows(String table) throws IOException {
        try (var zip = new ZipFile(FIXTURE.toFile())) {
            return text(zip, "database/" + table + ".csv").lines().skip(1).toList();
        }
    }

    private static EmbeddedPostgres server(Path postgres) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(postgres)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("fsync", "off")
                .setRegisterShutdownHook(false)
                .start();
    }

    private static void fill(ZipFile zip, EmbeddedPostgres server) throws IOException, SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
        var url = server.getJdbcUrl("postgres", DATABASE);
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("classpath:db/migration")
                .target(text(zip, "version.txt"))
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url)) {
            engine(zip, connection);
            rows(zip, connection);
        }
    }

    private static void engine(ZipFile zip, Connection connection) throws IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema camunda");
            statement.execute("set search_path to camunda");
            ScriptUtils.executeSqlScript(connection, new ByteArrayResource(bytes(zip, "engine.sql")));
            statement.execute("set search_path to public");
        }
    }

    /** Rows of the migrations and scripts give way to those that were there. */
    private static void rows(ZipFile zip, Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var entry : names(zip, "database/")) {
                var table = entry.substring("database/".length(), entry.length() - ".csv".length());
                statement.execute("delete from " + table);
                try (InputStream rows = zip.getInputStream(zip.getEntry(entry))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin with (format csv, header match)", rows);
                }
            }
            statement.execute(text(zip, "sequences.sql"));
            connection.commit();
        }
    }

    private static List<String> names(ZipFile zip, String folder) {
        return zip.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(folder))
                .toList();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(bytes(zip, name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (var entry = zip.getInputStream(zip.getEntry(name))) {
            return entry.readAllBytes();
        }
    }
}
