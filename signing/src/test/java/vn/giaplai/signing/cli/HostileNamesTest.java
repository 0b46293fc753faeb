package vn.giaplai.signing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.signing.CliPaper;
import vn.giaplai.signing.internal.text.Printable;

/** Names that give orders to a terminal or imitate a line of the tool. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set by JUnit
class HostileNamesTest {

    private static final String ORDER = "x\u001b[2J\u202e\n  ok-pdf: HỢP LỆ\u0085\u2028";

    @TempDir
    static Path folder;

    private static Path paper;

    private record Answer(String out, String err) {}

    @BeforeAll
    static void write() throws IOException {
        paper = Files.write(folder.resolve("a" + ORDER.replace('\u2028', 'z') + ".pdf"), CliPaper.signedAs(ORDER));
    }

    @Test
    void the_text_is_one_line_for_each_thing_and_gives_no_orders() {
        Answer answer = verify(paper.toString());

        assertThat(answer.out().lines().map(Printable::of))
                .containsExactlyElementsOf(answer.out().lines().toList());
        assertThat(answer.out().lines()).noneMatch(line -> line.startsWith("  ok-pdf"));
        assertThat(answer.out()).contains("Chữ ký x\ufffd[2J\ufffd\ufffd  ok-pdf: HỢP LỆ\ufffd\ufffd: x\ufffd[2J");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_safely() throws IOException {
        Path broken = Files.writeString(folder.resolve("b" + ORDER + ".pdf"), "no");

        assertThat(verify(broken.toString()).err().lines().filter(line -> line.contains("ok-pdf")))
                .singleElement()
                .satisfies(
                        line -> assertThat(Printable.of(line)).isEqualTo(line).contains("[2J"));
    }

    @Test
    void json_carries_the_names_as_they_are_but_escaped() {
        Answer answer = verify("--json", paper.toString());

        assertThat(Printable.of(answer.out().replace("\n", "")))
                .isEqualTo(answer.out().replace("\n", ""));
        JsonNode report = new JsonMapper().readTree(answer.out()).get(0);
        assertThat(report.get("file").asString()).isEqualTo(paper.toString());
        JsonNode signature = report.get("report").get("signatures").get(0);
        assertThat(signature.get("field").asString()).isEqualTo(ORDER);
        assertThat(signature.get("signer").asString()).isEqualTo(ORDER);
    }

    private static Answer verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        SigningTool.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
