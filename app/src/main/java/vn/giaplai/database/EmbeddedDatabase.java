package vn.giaplai.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** The running embedded PostgreSQL with its folder; closing it shuts the server down and frees the folder. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "giaplai";

    private final DataDirectory directory;
    private final DatabasePassword password;
    private final EmbeddedPostgres server;
    private final DatabaseRoles roles = new DatabaseRoles();

    private EmbeddedDatabase(DataDirectory directory, DatabasePassword password, EmbeddedPostgres server) {
        this.directory = directory;
        this.password = password;
        this.server = server;
    }

    /** Starts it over a folder, after stopping a server that a killed run left behind. */
    static EmbeddedDatabase start(Path top, DataSize minimumRoom) {
        var directory = DataDirectory.take(top, minimumRoom);
        try {
            var data = directory.postgres();
            OrphanedServer.stop(data);
            var password = DatabasePassword.of(directory.password(), data);
            var database = new EmbeddedDatabase(directory, password, server(directory, data, password));
            directory.closeBinaries();
            database.prepare();
            directory.complete();
            return database;
        } catch (IOException | IllegalStateException problem) {
            throw new StartRefused(
                    "Không khởi động được cơ sở dữ liệu; dữ liệu vẫn còn nguyên, nguyên nhân ghi ở cuối tệp %s."
                            .formatted(directory.log()),
                    "The database could not be started; the data is untouched, the cause is at the end of %s."
                            .formatted(directory.log()));
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), NAME);
    }

    /** Makes and changes tables. */
    Login owner() {
        return roles.owner();
    }

    /** Works with them. */
    Login worker() {
        return roles.worker();
    }

    @Override
    public void close() {
        try {
            server.close();
            directory.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static EmbeddedPostgres server(DataDirectory directory, Path data, DatabasePassword password)
            throws IOException {
        var log = ProcessBuilder.Redirect.appendTo(directory.log().toFile());
        // The builtin locale sorts and lowers Vietnamese letters alike on every machine.
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.binaries().toFile())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // Options of initdb like those above: a new server asks for the password from its first moment.
                .setLocaleConfig("pwfile", password.file().toString())
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setConnectConfig("password", password.value())
                .setServerConfig("max_connections", "100")
                // The library is made for tests, and switches these off: a power cut would cost what was committed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    private void prepare() {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            password.ensureAsked(connection);
            roles.create(connection, NAME);
        } catch (SQLException problem) {
            throw new IllegalStateException("could not prepare the database", problem);
        }
        try (var connection = server.getDatabase("postgres", NAME).getConnection()) {
            roles.handOver(connection);
        } catch (SQLException problem) {
            throw new IllegalStateException("could not hand the database to its owner", problem);
        }
    }
}
