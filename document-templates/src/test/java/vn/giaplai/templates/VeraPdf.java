package vn.giaplai.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Asks veraPDF for its verdict, see {@code signing/src/test/verapdf/VeraPdfRunner.java}. */
final class VeraPdf {
    private static final int PATIENCE_MINUTES = 5;

    private VeraPdf() {}

    /**
     * Asserts that veraPDF calls every file valid.
     *
     * @param files by the flavours they must have, joined by commas: {@code 3a,ua1}
     */
    static void assertValid(Map<String, List<Path>> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Path.of("target", "verapdf", "*").toString(),
                "../signing/src/test/verapdf/VeraPdfRunner.java"));
        int expected = 0;
        for (Map.Entry<String, List<Path>> flavours : files.entrySet()) {
            command.add(flavours.getKey());
            flavours.getValue().forEach(file -> command.add(file.toString()));
            expected +=
                    flavours.getKey().split(",").length * flavours.getValue().size();
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String verdict = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(verdict).isZero();
        assertThat(verdict.lines().filter(line -> line.startsWith("valid")))
                .as(verdict)
                .hasSize(expected);
    }
}
