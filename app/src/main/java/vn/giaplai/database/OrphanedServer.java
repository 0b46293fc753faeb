package vn.giaplai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived its application (killed, power cut). It is stopped by its own fast shutdown, which
 * keeps everything committed; a pid file without a server is removed. The caller holds the lock of the data directory,
 * so the server belongs to nobody.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final long PATIENCE_SECONDS = 60;

    private OrphanedServer() {}

    static void stop(Path dataDirectory) {
        var pidFile = dataDirectory.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return;
            }
            var lines = Files.readAllLines(pidFile);
            var server = lines.isEmpty()
                    ? java.util.Optional.<ProcessHandle>empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(OrphanedServer::isPostgres);
            if (server.isPresent()) {
                LOG.info(
                        "stopping the database server that outlived the last run (process {})",
                        server.get().pid());
                stop(server.get());
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        // SIGINT is PostgreSQL's fast shutdown; ProcessHandle.destroy() would be the smart one, which waits for
        // clients.
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException problem) {
            throw new StartRefused(
                    "Cơ sở dữ liệu của lần chạy trước (tiến trình %d) chưa dừng; hãy chờ một phút rồi chạy lại."
                            .formatted(server.pid()),
                    "The database of the last run (process %d) does not stop; wait a minute and start again."
                            .formatted(server.pid()));
        }
    }

    /** After a restart of the machine the number may belong to any program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }
}
