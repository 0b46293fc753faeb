package vn.giaplai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * One dictionary for everything a school reads: messages, pages, models, papers and texts in code. Forms that a circular
 * prints keep its spelling ("học kì", "Kí và ghi rõ họ tên").
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    /** Spellings and coined words that are out. */
    private static final Pattern OUT = Pattern.compile(
            "(?<!\\p{L})(lí do|pháp lí|kí tự|xử lí|chữ kí|kí số|kí hiệu|đăng kí|ngày kí|người kí|quản lí|bàn ký|lô ký"
                    + "|bị vướng|có thật|số ngày nghỉ|(?<!trong )vòng|kĩ thuật)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern READ = Pattern.compile(".*\\.(properties|html|bpmn|dmn|java|js)");
    private static final List<String> MODULES = List.of("app", "processes", "document-templates", "signing");

    /** The học bạ as TT 22/2021 prints it. */
    private static final String OFFICIAL_FORM = "transcript.html";

    @Test
    void words_that_are_out_stand_nowhere_that_people_read() throws IOException {
        var found = new TreeSet<String>();
        for (var module : MODULES) {
            try (var files = Files.walk(Path.of("..", module, "src", "main"))) {
                for (var file : files.filter(WordsTest::isRead).toList()) {
                    OUT.matcher(Files.readString(file))
                            .results()
                            .forEach(word -> found.add(word.group() + " in " + file));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void the_words_of_the_official_form_are_kept() throws IOException {
        var form = Path.of(
                "../document-templates/src/main/resources/vn/giaplai/templates/transcriptsignoff", OFFICIAL_FORM);

        assertThat(Files.readString(form)).contains("Kí và ghi rõ họ tên").contains("Học kì");
    }

    private static boolean isRead(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && READ.matcher(name).matches() && !name.equals(OFFICIAL_FORM);
    }
}
