package vn.giaplai.processes.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesCommandTest {

    private static final String PUPIL = """
            {"rule_set":"TT22_2021","grade":9,"subjects":[\
            {"name":"Toán","kind":"score","term1":{"tx":["8","7","9","8"],"gk":"7.5","ck":"8.0"},\
            "term2":{"tx":["8.2",null],"gk":"8.2","ck":"8.2"}},\
            {"name":"Nghệ thuật","kind":"comment","term1":{"level":"Đ"},"term2":{"level":null}}],\
            "conduct":{"term1":"Khá","term2":"Tốt"},"absences":3,"specialised":null,\
            "summer":{"training":null,"retest":{}}}""";

    private final StringWriter results = new StringWriter();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    private final Path folder;

    RulesCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Maven ends its output with a colour code otherwise, and that stands before the first line. */
    @Test
    void the_build_tool_adds_nothing_to_the_lines() throws IOException {
        assertThat(Path.of("../.mvn/jvm.config")).content().contains("-Djansi.noreset=true");
        assertThat(Path.of("README.md")).content().contains("mvn -q -pl processes -Prules exec:java");
    }

    @Test
    void a_pupil_a_line_becomes_a_result_a_line_in_the_same_order() throws IOException {
        int exitCode = run(PUPIL + "\n\n" + PUPIL.replace("Toán", "Ngữ văn") + "\n");

        assertThat(exitCode).isZero();
        assertThat(problems.toString(StandardCharsets.UTF_8)).isEmpty();
        String[] lines = results.toString().split("\n");
        assertThat(lines).hasSize(2);
        assertThat(lines[0]).isEqualTo("""
                        {"subjects":{"Toán":{"term1":"7.9","term2":"7.0","year":"7.3"},\
                        "Nghệ thuật":{"term1":"Đ","term2":"CĐ","year":"CĐ"}},\
                        "term1":{"conduct":"Khá","learning_raw":"Chưa đạt","learning":"Chưa đạt","title":null},\
                        "term2":{"conduct":"Tốt","learning_raw":"Chưa đạt","learning":"Chưa đạt","title":null},\
                        "year":{"conduct":"Tốt","learning_raw":"Chưa đạt","learning":"Chưa đạt","title":null},\
                        "first_round":{"decision":"summer","missing":["learning"],"summer_training":false,\
                        "retest":["Nghệ thuật"]},"after_summer":null}""");
        assertThat(lines[1]).startsWith("{\"subjects\":{\"Ngữ văn\"");
    }

    @Test
    void a_comment_subject_may_give_each_assessment_of_a_term() throws IOException {
        String each = PUPIL.replace("{\"level\":\"Đ\"}", "{\"tx\":[\"Đ\",\"CĐ\"],\"gk\":\"Đ\",\"ck\":\"Đ\"}")
                .replace("{\"level\":null}", "{\"tx\":[\"Đ\",\"Đ\"],\"gk\":\"Đ\",\"ck\":\"Đ\"}");

        int exitCode = run(each + "\n");

        assertThat(exitCode).isZero();
        assertThat(results.toString()).contains("\"Nghệ thuật\":{\"term1\":\"CĐ\",\"term2\":\"Đ\",\"year\":\"Đ\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TT22_2021|TT27_2020|bộ quy tắc \"TT27_2020\" chưa có ở đây",
                "\"7.5\"|\"7.55\"|\"gk\" phải là chuỗi số",
                "\"7.5\"|7.5|\"gk\" phải là chuỗi số",
                "\"7.5\"|\"10.5\"|score must lie in [0, 10]",
                "\"level\":\"Đ\"|\"level\":\"X\"|\"level\" phải là",
                "\"absences\":3|\"absences\":\"3\"|\"absences\" phải là số nguyên",
                "\"kind\":\"score\"|\"kind\":\"mark\"|\"kind\" phải là",
                "\"conduct\":{|\"conduct\":[{|JSON",
                "\"conduct\":{\"term1\":\"Khá\",\"term2\":\"Tốt\"}|\"conduct\":1|\"conduct\" phải là một đối tượng",
                "\"term1\":\"Khá\"|\"term1\":\"Giỏi\"|level must be",
                "\"grade\":9,|''|thiếu \"grade\"",
                "\"tx\":[\"8\",\"7\",\"9\",\"8\"]|\"tx\":\"8\"|\"tx\" phải là một danh sách",
                "\"name\":\"Toán\"|\"name\":1|\"name\" phải là chuỗi"
            })
    void a_bad_line_is_named_and_nothing_is_written(String good, String bad, String sentence) throws IOException {
        int exitCode = run(PUPIL + "\n" + PUPIL.replace(good, bad) + "\n");

        assertThat(exitCode).isEqualTo(1);
        assertThat(results.toString()).isEmpty();
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .startsWith("Dòng 2: ")
                .contains(sentence);
    }

    @Test
    void a_file_that_is_not_there_or_not_utf8_is_a_sentence() throws IOException {
        Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe, 1});

        assertThat(RulesCommand.run(new String[] {"khong-co.jsonl"}, results, err()))
                .isEqualTo(1);
        assertThat(RulesCommand.run(new String[] {latin.toString()}, results, err()))
                .isEqualTo(1);
        assertThat(RulesCommand.run(new String[0], results, err())).isEqualTo(1);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .contains("Không đọc được tệp khong-co.jsonl", "không phải UTF-8", "Cần đúng một tệp");
    }

    private int run(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("pupils.jsonl"), text);
        return RulesCommand.run(new String[] {file.toString()}, results, err());
    }

    private PrintStream err() {
        return new PrintStream(problems, true, StandardCharsets.UTF_8);
    }
}
