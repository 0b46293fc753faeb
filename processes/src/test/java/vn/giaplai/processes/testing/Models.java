package vn.giaplai.processes.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The model files of the module. */
public final class Models {

    private static final Path ROOT = Path.of("src/main/resources/vn/giaplai/processes");

    private Models() {}

    public static List<Path> withExtension(String extension) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
