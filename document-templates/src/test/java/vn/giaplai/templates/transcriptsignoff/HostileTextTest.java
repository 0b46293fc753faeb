package vn.giaplai.templates.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.PdfDocument;
import vn.giaplai.templates.PdfReading;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.RenderingException;

/** Comments are typed by people and come from spreadsheets. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileTextTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();
    private static final String WORDS = "học tập chăm ngoan tiến bộ rõ rệt cần cố gắng hơn ở phần đọc hiểu văn bản ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</td></tr></table><h1>Sai</h1>",
                "<signature-field name=\"seal\"></signature-field>",
                "${7*7} [[${7*7}]] __${7*7}__",
                "&amp; &lt; &#x41;",
                "x < y && y > z"
            })
    void markup_in_a_comment_is_printed_as_it_was_typed(String comment) {
        PdfDocument pdf = render(comment);

        assertThat(PdfReading.text(pdf.bytes()).replaceAll("\\s", "")).contains(comment.replaceAll("\\s", ""));
        assertThat(pdf.pages()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ngoan \uD83D\uDE00", "好", "chuông \u0007", "tab\u000Bdọc"})
    void a_character_that_cannot_be_printed_is_refused_by_its_number(String comment) {
        assertThat(RENDERER.firstUnprintable(comment)).isPresent();
        assertThatThrownBy(() -> render(comment))
                .isInstanceOf(RenderingException.class)
                .hasMessageMatching("paper transcript holds a character that cannot be printed: U\\+[0-9A-F]{4,5}");
    }

    @Test
    void letters_of_minority_languages_can_be_printed() {
        assertThat(RENDERER.firstUnprintable("Y Blŭng Niê Kđăm, H'Čuañ Ê-ban, Ơ Đu, Xtiêng, 20 ≤ x² ± ½"))
                .isEmpty();
    }

    @Test
    void comments_of_any_length_fit() {
        Random random = new Random(7);
        for (int i = 0; i < 6; i++) {
            String comment =
                    WORDS.repeat(40).substring(0, 1 + random.nextInt(1500)).strip();

            PdfDocument pdf = render(comment);

            assertThat(pdf.pages()).isBetween(4, 5);
            assertThat(PdfReading.text(pdf.bytes()).replaceAll("\\s", "")).contains(comment.replaceAll("\\s", ""));
        }
    }

    @Test
    void one_word_that_is_wider_than_its_cell_breaks_and_loses_no_letter() {
        String word = "hoàhợp".repeat(60);

        PdfDocument pdf = render(word);

        assertThat(PdfReading.text(pdf.bytes()).replaceAll("\\s", "")).contains(word);
    }

    private static PdfDocument render(String comment) {
        return RENDERER.render(new TranscriptTemplate(), Transcripts.withComment(comment), RenderOptions.FINAL);
    }
}
