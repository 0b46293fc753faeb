package vn.giaplai.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the text of a paper with the golden file beside its test. {@code -Dgolden.update} writes the file anew: then
 * review the difference.
 */
public final class GoldenText {
    private GoldenText() {}

    public static void assertSame(Class<?> test, String file, String text) throws IOException {
        Path golden = Path.of("src/test/resources")
                .resolve(test.getPackageName().replace('.', '/'))
                .resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
