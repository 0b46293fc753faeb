package vn.giaplai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whoever types too much is stopped while typing, not after sending. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormLengthsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)\\b[^>]*>");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"(\\w+)\"");

    /** Types into which nobody types a text. */
    private static final Set<String> CHOSEN =
            Set.of("hidden", "checkbox", "radio", "date", "file", "submit", "number", "button");

    @Test
    void every_field_that_people_type_into_has_a_length() throws IOException {
        var without = new ArrayList<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                FIELD.matcher(Files.readString(file, UTF_8))
                        .results()
                        .map(found -> found.group())
                        .filter(field -> !CHOSEN.contains(type(field)) && !field.contains("maxlength"))
                        .forEach(field -> without.add(TEMPLATES.relativize(file) + ": " + field));
            }
        }

        assertThat(without).isEmpty();
    }

    private static String type(String field) {
        var type = TYPE.matcher(field);
        return type.find() ? type.group(1) : "text";
    }
}
