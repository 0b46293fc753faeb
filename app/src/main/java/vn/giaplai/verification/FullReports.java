package vn.giaplai.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.verification.FullReport.State;

/**
 * Full validations (ETSI EN 319 102-1), each in a Java process of its own with 512 MB and a minute, one at a time:
 * whatever a file does to it, the school's work goes on. A report waits ten minutes under a name that nobody guesses.
 */
@Component
class FullReports {

    private static final Logger LOG = LoggerFactory.getLogger(FullReports.class);
    private static final String PROGRAM = "vn.giaplai.signing.FullValidation";
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int WAITING = 8;
    private static final long MOST_PRINTED = 8L << 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TrustAnchors anchors;
    private final Path directory;
    private final Cache<String, FullReport> reports =
            Caffeine.newBuilder().maximumSize(200).expireAfterWrite(KEPT).build();

    private final ThreadPoolExecutor worker =
            new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                var thread = new Thread(task, "full-report");
                thread.setDaemon(true);
                return thread;
            });

    FullReports(TrustAnchors anchors, @Value("${giaplai.data-directory}") Path dataDirectory) throws IOException {
        this.anchors = anchors;
        // What a killed process left behind is nobody's business.
        directory = dataDirectory.resolve("verification").toAbsolutePath();
        FileSystemUtils.deleteRecursively(directory);
        worker.allowCoreThreadTimeOut(true);
    }

    /** Starts a report, on a paper of ours or of anybody; empty when too many wait already. */
    Optional<String> start(byte[] pdf, boolean isOurs) {
        var name = new byte[18];
        RANDOM.nextBytes(name);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(name);
        try {
            var folder = Files.createDirectories(directory.resolve(token));
            Files.write(folder.resolve("paper.pdf"), pdf);
            Files.writeString(folder.resolve("anchors.pem"), anchors.toPem());
            reports.put(token, FullReport.of(State.RUNNING));
            worker.execute(() -> reports.put(token, validated(folder, isOurs)));
            return Optional.of(token);
        } catch (RejectedExecutionException | IOException full) {
            delete(directory.resolve(token));
            reports.invalidate(token);
            return Optional.empty();
        }
    }

    /** The report of this name; empty when there is none, or none any more. */
    Optional<FullReport> find(String token) {
        return Optional.ofNullable(reports.getIfPresent(token));
    }

    private FullReport validated(Path folder, boolean isOurs) {
        Process child = null;
        try {
            child = new ProcessBuilder(command(folder, isOurs))
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("report.json").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!child.waitFor(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
                return FullReport.of(State.STOPPED);
            }
            var printed = folder.resolve("report.json");
            return Files.size(printed) > MOST_PRINTED
                    ? FullReport.of(State.FAILED)
                    : FullReport.parsed(Files.readString(printed, UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FullReport.of(State.STOPPED);
        } catch (IOException failed) {
            LOG.warn("a full report could not be made", failed);
            return FullReport.of(State.FAILED);
        } finally {
            if (child != null) {
                child.destroyForcibly();
            }
            delete(folder);
        }
    }

    private static List<String> command(Path folder, boolean isOurs) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = System.getProperty("java.class.path");
        var file = folder.resolve("paper.pdf").toString();
        var roots = folder.resolve("anchors.pem").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(
                isOneJar(classes)
                        ? List.of(
                                "-Dloader.main=" + PROGRAM,
                                "-cp",
                                absolute(classes),
                                "org.springframework.boot.loader.launch.PropertiesLauncher")
                        : List.of("-cp", absolute(classes), PROGRAM));
        command.addAll(List.of(file, roots));
        if (isOurs) {
            command.add("--own-paper");
        }
        return command;
    }

    /** Whether this application runs from its one executable jar, whose libraries lie inside. */
    private static boolean isOneJar(String classes) {
        return FullReports.class.getClassLoader().getClass().getName().startsWith("org.springframework.boot.loader")
                && !classes.contains(File.pathSeparator);
    }

    private static String absolute(String classes) {
        return Arrays.stream(classes.split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException kept) {
            LOG.warn("a file handed in for verification could not be deleted", kept);
        }
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
