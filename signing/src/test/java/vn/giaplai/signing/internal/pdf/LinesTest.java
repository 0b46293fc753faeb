package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.Lines.Sized;

/** Text set into a block, by a font in which every character is half as wide as high. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinesTest {

    private static final AppearanceFont HALF = new AppearanceFont() {
        @Override
        public int code(int character) {
            return character < 0x2000 ? character : -1;
        }

        @Override
        public int width(int code) {
            return 500;
        }

        @Override
        public PdfValue.Ref place(NewObjects objects) {
            return new PdfValue.Ref(1, 0);
        }
    };

    private static Sized set(double width, double height, String... lines) {
        return new Lines(HALF, List.of(lines), 0).inside(width, height);
    }

    @Test
    void what_fits_is_set_in_ten_points() {
        Sized set = set(200, 50, "Ký bởi: An", "Giáo viên");

        assertThat(set.size()).isEqualTo(10);
        assertThat(set.wrapped()).containsExactly("Ký bởi: An", "Giáo viên");
        assertThat(set.first()).isEqualTo(1);
    }

    @Test
    void ten_points_are_kept_up_to_the_very_edge() {
        assertThat(set(50, 10, "abcdefghij").size()).isEqualTo(10);
        assertThat(set(49.9, 10, "abcdefghij").size()).isEqualTo(9.75);
        assertThat(set(50, 9.9, "abcdefghij").size()).isEqualTo(9.75);
        assertThat(set(50, 22, "a", "b").size()).isEqualTo(10);
        assertThat(set(50, 21.9, "a", "b").size()).isEqualTo(9.75);
    }

    @Test
    void long_lines_are_wrapped_at_spaces() {
        Sized set = set(50, 100, "aaaa bbbb cccc", "dd ee");

        assertThat(set.size()).isEqualTo(10);
        assertThat(set.wrapped()).containsExactly("aaaa bbbb", "cccc", "dd ee");
        assertThat(set.first()).isEqualTo(2);
    }

    @Test
    void a_word_that_does_not_fit_makes_the_text_smaller_down_to_three_points() {
        assertThat(set(30, 100, "abcdefghij").size()).isEqualTo(6);
        assertThat(set(10, 100, "abcdefghij").size()).isEqualTo(3);
        assertThat(set(200, 1, "abcdefghij").size()).isEqualTo(3);
    }

    @Test
    void headings_are_outlined_and_all_lines_stand_in_the_middle_of_the_width() {
        PdfOutput content = new PdfOutput(100);
        new Lines(HALF, List.of("aaaa bbbb cccc", "dd"), 1).inside(50, 100).centred(content, 54, 104);

        assertThat(text(content.toBytes()))
                .containsSubsequence(
                        "10 Tf 0 g 0 G 0.25 w 2 Tr", "1 0 0 1 4.50 ", "1 0 0 1 17 ", "0 Tr", "1 0 0 1 22 ");
    }

    @Test
    void spaces_inside_a_line_are_kept() {
        assertThat(set(200, 50, "a  b ", "").wrapped()).containsExactly("a  b ", "");
    }

    @Test
    void heights_are_those_of_the_lines_that_the_first_became_and_of_the_rest() {
        Sized set = set(50, 100, "aaaa bbbb cccc", "dd", "ee", "ff");

        assertThat(set.heightOfFirst()).isCloseTo(24, within(0.001));
        assertThat(set.heightOfRest()).isCloseTo(36, within(0.001));
    }

    @Test
    void lines_are_written_from_the_left_in_the_middle_of_the_height() {
        PdfOutput out = new PdfOutput(64);

        set(200, 50, "AB", "C").left(out, 2, 50);

        // Two lines of 12 points each, in the middle of 50: the block reaches from 13 to 37.
        assertThat(text(out.toBytes()))
                .isEqualTo(" BT /F 10 Tf 0 g 12 TL 2 27.80 Td\n<00410042> Tj T*\n<0043> Tj T*\nET");
    }

    @Test
    void lines_that_fill_the_block_begin_two_points_below_its_edge() {
        PdfOutput out = new PdfOutput(64);

        set(200, 22, "A", "B").left(out, 2, 24);

        assertThat(text(out.toBytes())).contains(" 2 12.80 Td\n");
    }

    @Test
    void a_title_stands_above_and_the_name_below_each_in_the_middle() {
        PdfOutput out = new PdfOutput(64);

        set(50, 100, "aaaa bbbb cccc", "dd", "ee").centredAround(out, 60, 90, 30);

        assertThat(text(out.toBytes()))
                .isEqualTo(" BT /F 10 Tf 0 g\n"
                        + "1 0 0 1 7.50 80.80 Tm <006100610061006100200062006200620062> Tj\n"
                        + "1 0 0 1 20 68.80 Tm <0063006300630063> Tj\n"
                        + "1 0 0 1 25 20.80 Tm <00640064> Tj\n"
                        + "1 0 0 1 25 8.80 Tm <00650065> Tj\n"
                        + "ET");
    }

    @Test
    void a_line_wider_than_the_block_begins_at_its_edge() {
        PdfOutput out = new PdfOutput(64);

        set(10, 100, "abcdefghij").centredAround(out, 10, 90, 30);

        assertThat(text(out.toBytes())).contains("\n1 0 0 1 0 87.24 Tm ");
    }

    @Test
    void a_font_shows_lines_when_it_has_every_character() {
        assertThat(HALF.canShow(List.of("abc", "ếữ"))).isTrue();
        assertThat(HALF.canShow(List.of("abc", "日"))).isFalse();
        assertThat(HALF.canShow(List.of())).isTrue();
        assertThat(HALF.canShow(List.of("\0"))).isTrue();
        assertThat(HALF.width("abc")).isEqualTo(1500);
    }
}
