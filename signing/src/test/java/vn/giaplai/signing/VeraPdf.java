package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks veraPDF for its verdict, see {@code src/test/verapdf/VeraPdfRunner.java}. */
final class VeraPdf {
    private static final int PATIENCE_MINUTES = 5;

    private VeraPdf() {}

    /**
     * Asserts that veraPDF calls every file valid.
     *
     * @param flavours joined by commas: {@code 3a,ua1}
     */
    static void assertValid(String flavours, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target", "verapdf", "*").toString(),
                "src/test/verapdf/VeraPdfRunner.java",
                flavours));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String verdict = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(verdict).isZero();
        long verdicts = verdict.lines().filter(line -> line.startsWith("valid")).count();
        assertThat(verdicts).as(verdict).isEqualTo((long) files.size() * flavours.split(",").length);
    }
}
