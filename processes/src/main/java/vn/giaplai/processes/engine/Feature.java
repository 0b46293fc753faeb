package vn.giaplai.processes.engine;

import java.util.Locale;

/** One word finds everything: the process {@code transcriptSignoff} is the feature {@code transcript-signoff}. */
final class Feature {

    private Feature() {}

    static String of(String process) {
        return process.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
