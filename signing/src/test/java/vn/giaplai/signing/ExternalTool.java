package vn.giaplai.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A second opinion by a program of the machine. */
final class ExternalTool {

    private static final Map<String, Boolean> MISSING = new ConcurrentHashMap<>();

    private ExternalTool() {}

    /** Whether the program is missing; says so once, since a check is then left out. */
    static boolean isMissing(String program) {
        return MISSING.computeIfAbsent(program, ExternalTool::doesNotStart);
    }

    private static boolean doesNotStart(String program) {
        try {
            Process process = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .start();
            process.getInputStream().readAllBytes();
            return !process.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException missing) {
            System.err.println("NOTICE: " + program + " is not installed, its check is left out");
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        return output;
    }
}
