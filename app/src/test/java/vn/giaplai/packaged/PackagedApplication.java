package vn.giaplai.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The executable jar, started in a folder of its own as a school starts it, and killed as the power cord kills it. */
final class PackagedApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern ADDRESS = Pattern.compile("Giáp Lai: (http://localhost:\\d+)");

    private final Path folder;
    private final List<String> arguments;
    private Process process;
    private String address = "";

    private PackagedApplication(Path folder, List<String> arguments, Process process) {
        this.folder = folder;
        this.arguments = arguments;
        this.process = process;
    }

    /** Starts it and waits until it says where it is. */
    static PackagedApplication start(Path folder, String... arguments) {
        var wanted = new ArrayList<>(List.of("--server.port=0"));
        wanted.addAll(List.of(arguments));
        var application = new PackagedApplication(folder, wanted, launch(folder, wanted));
        application.awaitAddress();
        return application;
    }

    /** Starts it where it cannot start; gives its exit code when it has ended by itself. */
    static int refused(Path folder, String... arguments) throws InterruptedException {
        var process = launch(folder, List.of(arguments));
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the application started, or hangs: " + log(folder));
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** What it printed since its last start in this folder. */
    static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("application.log"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** {@code kill -9}: nothing is told, nothing is tidied. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Starts it again over the same data. */
    void startAgain() {
        process = launch(folder, arguments);
        awaitAddress();
    }

    String address() {
        return address;
    }

    Path data() {
        return folder.resolve(".giaplai");
    }

    /** Its database, which outlives the application until that starts again. */
    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(url(), "postgres", password()));
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", password());
    }

    void until(String what, BooleanSupplier condition) {
        until(process, folder, what, condition);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        postmaster().ifPresent(ProcessHandle::destroy);
    }

    private java.util.Optional<ProcessHandle> postmaster() {
        var file = data().resolve("postgres/postmaster.pid");
        return Files.exists(file) ? ProcessHandle.of(Long.parseLong(line(file, 0))) : java.util.Optional.empty();
    }

    private String password() {
        return line(data().resolve("postgres.password"), 0);
    }

    private String url() {
        return "jdbc:postgresql://localhost:" + line(data().resolve("postgres/postmaster.pid"), 3) + "/giaplai";
    }

    private static String line(Path file, int number) {
        try {
            return Files.readAllLines(file).get(number).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void awaitAddress() {
        until(process, folder, "its address", () -> ADDRESS.matcher(log(folder)).find());
        var said = ADDRESS.matcher(log(folder));
        said.find();
        address = said.group(1);
    }

    private static void until(Process process, Path folder, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what + ": " + log(folder));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, interrupted);
            }
        }
    }

    private static Process launch(Path folder, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar().toAbsolutePath().toString()));
        command.addAll(arguments);
        try {
            Files.createDirectories(folder);
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("application.log").toFile())
                    .start();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no executable jar; run mvn package first"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
