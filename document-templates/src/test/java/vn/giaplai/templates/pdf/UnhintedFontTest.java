package vn.giaplai.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnhintedFontTest {
    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
    void every_letter_keeps_its_width_and_its_box(String face) throws IOException {
        byte[] bytes = face(face);
        FontProgram font = FontProgramFactory.createFont(bytes, false);

        FontProgram unhinted = FontProgramFactory.createFont(UnhintedFont.of(bytes), false);

        assertThat(EmbeddedFonts.REPERTOIRE.codePoints()).allSatisfy(letter -> {
            assertThat(unhinted.getGlyph(letter).getCode())
                    .isEqualTo(font.getGlyph(letter).getCode());
            assertThat(unhinted.getGlyph(letter).getWidth())
                    .isEqualTo(font.getGlyph(letter).getWidth());
            assertThat(unhinted.getGlyph(letter).getBbox())
                    .isEqualTo(font.getGlyph(letter).getBbox());
        });
    }

    @Test
    void the_font_becomes_smaller_and_the_one_it_comes_from_stays() throws IOException {
        byte[] bytes = face("Regular");

        byte[] unhinted = UnhintedFont.of(bytes);

        assertThat(unhinted.length).isLessThan(bytes.length * 3 / 4);
        assertThat(bytes).isEqualTo(face("Regular"));
    }

    @Test
    void what_has_no_instructions_any_more_stays_as_it_is() throws IOException {
        byte[] unhinted = UnhintedFont.of(face("Bold"));

        assertThat(UnhintedFont.of(unhinted)).isEqualTo(unhinted);
    }

    private static byte[] face(String name) throws IOException {
        try (InputStream stream =
                UnhintedFontTest.class.getResourceAsStream("/liberation/LiberationSerif-" + name + ".ttf")) {
            return Objects.requireNonNull(stream).readAllBytes();
        }
    }
}
