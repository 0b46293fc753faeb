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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.signing.CliPaper;

/** What cannot be asked for, in this process. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set by JUnit
class SignCommandTest {

    @TempDir
    static Path folder;

    private static Path letter;
    private static Path key;
    private static Path pin;

    private record Answer(int status, String err) {}

    @BeforeAll
    static void write() throws IOException {
        letter = Files.write(folder.resolve("letter.pdf"), CliPaper.letter());
        pin = Files.writeString(folder.resolve("pin"), CliPaper.PIN);
        key = Files.write(folder.resolve("key.p12"), CliPaper.key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3",
                "1,2,3,4,5,6",
                "0,330,80,200,90",
                "1,-1,80,200,90",
                "1,330,80,0,0",
                "1,a,b,c,d",
                "1,NaN,1,1,1"
            })
    void a_place_that_is_none_is_a_wrong_call(String place) {
        Answer vietnamese = sign("principal", "--place=" + place);
        Answer english = sign("principal", "--place=" + place, "--lang=en");

        assertThat(vietnamese.status()).isEqualTo(2);
        assertThat(vietnamese.err()).contains("cần năm số");
        assertThat(english.err()).contains("five numbers");
    }

    @Test
    void a_place_outside_the_pages_is_told_by_name() {
        Answer noPage = sign("principal", "--place=9,330,80,200,90");
        Answer outside = sign("principal", "--place=1,3300,80,200,90", "--lang=en");

        assertThat(noPage.status()).isEqualTo(1);
        assertThat(noPage.err()).contains("Không đặt được chữ ký ở vị trí này");
        assertThat(outside.status()).isEqualTo(1);
        assertThat(outside.err()).contains("No signature can be put there");
    }

    @Test
    void without_a_place_there_must_be_such_a_field() {
        Answer none = sign("principal");

        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("không có ô chữ ký này");
    }

    @Test
    void names_of_new_fields_have_no_dots_and_no_name_is_blank() {
        Answer dots = sign("the.principal", "--invisible");
        Answer blank = sign(" ", "--lang=en");

        assertThat(dots.status()).isEqualTo(2);
        assertThat(dots.err()).contains("không có dấu chấm");
        assertThat(blank.status()).isEqualTo(2);
        assertThat(blank.err()).contains("not blank");
    }

    @Test
    void an_invisible_field_shows_nothing_and_has_no_place() {
        Answer line = sign("principal", "--invisible", "--line=HIỆU TRƯỞNG");
        Answer place = sign("principal", "--invisible", "--place=1,330,80,200,90");

        assertThat(line.status()).isEqualTo(2);
        assertThat(line.err()).contains("--invisible không đi cùng");
        assertThat(place.status()).isEqualTo(2);
        assertThat(place.err()).contains("--invisible", "--place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--image", "--image-beside"})
    void an_image_is_a_png(String option) {
        Answer noPng = sign("principal", "--place=1,330,80,200,90", option, letter.toString());
        Answer missing = sign("principal", "--place=1,330,80,200,90", option, "nowhere.png", "--lang=en");

        assertThat(noPng.status()).isEqualTo(1);
        assertThat(noPng.err()).contains("Ảnh chữ ký không dùng được");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("could not be read");
    }

    @Test
    void an_address_for_time_stamps_is_of_http() {
        Answer vietnamese = sign("principal", "--invisible", "--tsa=tsa.example");
        Answer english = sign("principal", "--invisible", "--tsa=ftp://tsa.example", "--lang=en");

        assertThat(vietnamese.status()).isEqualTo(2);
        assertThat(vietnamese.err()).contains("phải bắt đầu bằng http://");
        assertThat(english.status()).isEqualTo(2);
        assertThat(english.err()).contains("must begin with http://");
    }

    /** The answer of a call that leaves no file. */
    private static Answer sign(String field, String... more) {
        Path target = folder.resolve("out.pdf");
        List<String> arguments = new ArrayList<>(List.of("sign", letter.toString(), "--field", field));
        arguments.addAll(List.of("--out", target.toString(), "--key", key.toString(), "--pin-file", pin.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = SigningTool.run(
                arguments.toArray(String[]::new),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(Files.exists(target)).isFalse();
        return new Answer(status, err.toString(StandardCharsets.UTF_8));
    }
}
