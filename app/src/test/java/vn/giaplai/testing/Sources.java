package vn.giaplai.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The house as text, for tests of what stands in it. */
public final class Sources {

    public static final Path APP = Path.of(".");
    public static final List<Path> LEAVES = Stream.of("../processes", "../signing", "../document-templates")
            .map(Path::of)
            .toList();
    /** A comment, a text, a letter. */
    private static final Pattern TOKEN = Pattern.compile(
            "//[^\n]*|(?s:/\\*.*?\\*/)|(?s:\"\"\".*?\"\"\")|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'");

    private Sources() {}

    public static Stream<Path> modules() {
        return Stream.concat(Stream.of(APP), LEAVES.stream());
    }

    /** The files below a folder whose names end so, in order. */
    public static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** The texts of Java code, with their quotation marks. */
    public static List<String> texts(String java) {
        return TOKEN.matcher(java)
                .results()
                .map(found -> found.group())
                .filter(token -> !token.startsWith("/"))
                .toList();
    }

    /** Java code without its comments and with empty texts. */
    public static String code(String java) {
        return TOKEN.matcher(java).replaceAll(token -> token.group().startsWith("/") ? "" : "\"\"");
    }
}
