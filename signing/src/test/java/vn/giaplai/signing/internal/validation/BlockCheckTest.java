package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.object;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** What shows of a new signature stays in its rectangle for every reader (ISO 32000-1 §12.5.5). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BlockCheckTest {

    private static List<PdfValue> numbers(String spelling) {
        return ((PdfValue.Array) value(spelling)).items();
    }

    /** Whether a form with these entries may be the block of a field with this rectangle. */
    private static boolean isSafe(String entries, String content, String rectangle) {
        return isSafeAs("<</N 2 0 R>>", stream(entries, content), rectangle);
    }

    private static boolean isSafeAs(String appearance, String form, String rectangle) {
        return isSafeIn("/AP " + appearance + "/Rect" + rectangle, form);
    }

    private static boolean isSafeIn(String widget, String form) {
        PdfState state = WrittenPdf.state("<</Type/Catalog>>", form);
        return new BlockCheck(state, Map.of(2, object(state, 2))).isSafe(PdfValue.NULL, dict(widget));
    }

    private static boolean isSafeWith(String entries) {
        return isSafe("/Subtype/Form/BBox[0 0 9 9]" + entries, "0 g", "[0 0 90 40]");
    }

    @Test
    void a_form_with_a_box_is_safe() {
        assertThat(isSafeWith("")).isTrue();
        assertThat(isSafeWith("/Type/XObject/FormType 1/Resources<<>>/Group<<>>/Name/F/StructParent 1/StructParents 2"))
                .isTrue();
    }

    @Test
    void a_form_with_anything_that_hides_or_replaces_it_is_not() {
        for (String more : List.of("/OC<<>>", "/Ref<<>>", "/F(x)", "/OPI<<>>", "/PS(x)", "/FFilter/X")) {
            assertThat(isSafeWith(more)).as(more).isFalse();
        }
        assertThat(isSafe("/Subtype/Image/BBox[0 0 9 9]", "0 g", "[0 0 90 40]")).isFalse();
        assertThat(isSafeAs("<</N 2 0 R>>", "<</Subtype/Form/BBox[0 0 9 9]>>", "[0 0 90 40]"))
                .isFalse();
    }

    @Test
    void there_is_one_appearance_and_it_is_new() {
        String form = stream("/Subtype/Form/BBox[0 0 9 9]", "0 g");

        assertThat(isSafeAs("<</N 2 0 R/R 2 0 R>>", form, "[0 0 90 40]")).isFalse();
        assertThat(isSafeAs("<</D 2 0 R>>", form, "[0 0 90 40]")).isFalse();
        assertThat(isSafeAs("<</N<</On 2 0 R>>>>", form, "[0 0 90 40]")).isFalse();
        assertThat(isSafeAs("<</N 1 0 R>>", form, "[0 0 90 40]")).isFalse();
        assertThat(isSafeAs("2 0 R", form, "[0 0 90 40]")).isFalse();
        assertThat(isSafeAs("null", form, "[0 0 90 40]")).isTrue();
    }

    @Test
    void a_block_grows_and_turns_with_its_page() {
        String form = stream("/Subtype/Form/BBox[0 0 9 9]", "0 g");

        for (String flags : List.of("0", "4", "132", "null")) {
            assertThat(isSafeIn("/AP<</N 2 0 R>>/Rect[0 0 90 40]/F " + flags, form))
                    .as(flags)
                    .isTrue();
        }
        for (String flags : List.of("8", "16", "28", "-1", "4.5", "/x", "[4]")) {
            assertThat(isSafeIn("/AP<</N 2 0 R>>/Rect[0 0 90 40]/F " + flags, form))
                    .as(flags)
                    .isFalse();
        }
    }

    @Test
    void a_box_has_an_area_to_be_mapped_to_the_rectangle() {
        for (String box : List.of("[0 0 0 9]", "[0 0 9 0]", "[0 0 9]", "[0 0 9 /x]", "[0 0 9 --9]", "null")) {
            assertThat(isSafe("/Subtype/Form/BBox " + box, "0 g", "[0 0 90 40]"))
                    .as(box)
                    .isFalse();
        }
    }

    @Test
    void a_matrix_moves_and_turns_by_right_angles() {
        for (String plain : List.of("[1 0 0 1 5 7]", "[0 1 -1 0 0 0]", "[-1 0 0 -1 0 0]", "[0 -1 1 0 3 3]", "[]")) {
            assertThat(isSafeWith("/Matrix" + plain)).as(plain).isTrue();
        }
        for (String other : List.of(
                "[2 0 0 2 0 0]",
                "[1 .5 0 1 0 0]",
                "[1 0 0 2 0 0]",
                "[1 1 0 0 0 0]",
                "[1 0 1 0 0 0]",
                "[.5 1 1 .5 0 0]",
                "[0 0 0 0 0 0]",
                "[1 0 0 1 0]",
                "[1 0 0 1 0 0 0]",
                "[1 0 0 1 0 /x]",
                "[1 0 0 --1 0 0]")) {
            assertThat(isSafeWith("/Matrix" + other)).as(other).isFalse();
        }
    }

    @Test
    void in_a_rectangle_without_area_nothing_is_drawn() {
        for (String blank : List.of("", " q Q\n", "% comment 0 0 9 9 re f\nq n Q")) {
            assertThat(isSafe("/Subtype/Form", blank, "[0 0 0 0]")).as(blank).isTrue();
        }
        for (String drawn : List.of("0 0 9 9 re f", "%\rf", "q /I Do Q")) {
            assertThat(isSafe("/Subtype/Form/BBox[0 0 9 9]", drawn, "[0 0 0 0]"))
                    .as(drawn)
                    .isFalse();
        }
        assertThat(isSafe("/Subtype/Form/Filter/FlateDecode", "no zlib", "[0 0 0 0]"))
                .isFalse();
    }

    @Test
    void a_rectangle_is_four_direct_numbers() {
        assertThat(BlockCheck.isRectangle(value("[0 -1.5 +2 .5]"))).isTrue();
        for (String other : List.of("[0 0 9]", "[0 0 9 9 9]", "[0 0 9 1 0 R]", "[0 0 9 --9]", "(x)")) {
            assertThat(BlockCheck.isRectangle(value(other))).as(other).isFalse();
        }
    }

    @Test
    void rectangles_overlap_when_they_share_more_than_half_a_point() {
        assertThat(overlap("[0 0 10 10]", "[9 9 20 20]")).isTrue();
        assertThat(overlap("[0 0 10 10]", "[20 20 9 9]")).isTrue();
        assertThat(overlap("[10 10 0 0]", "[2 2 3 3]")).isTrue();
        assertThat(overlap("[0 0 10 10]", "[9.5 0 20 10]")).isFalse();
        assertThat(overlap("[0 0 10 10]", "[0 9.5 10 20]")).isFalse();
        assertThat(overlap("[0 0 10 10]", "[9.25 0 20 10]")).isTrue();
        assertThat(overlap("[0 0 10 10]", "[11 0 20 10]")).isFalse();
        assertThat(overlap("[0 0 10 10]", "[-9 -9 0.25 5]")).isFalse();
        assertThat(overlap("[0 0 10 0]", "[0 0 10 10]")).isFalse();
        assertThat(overlap("[0 0 10 10]", "[5 0 5 10]")).isFalse();
    }

    private static boolean overlap(String one, String other) {
        return BlockCheck.overlap(numbers(one), numbers(other));
    }
}
