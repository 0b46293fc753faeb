package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.state;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfValue.Array;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** Rectangles (ISO 32000-1 §7.9.5), and the references inside any value. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RectangleTest {

    private final PdfState state = state("<</Type/Catalog>>", "[1 2 3 4]", "30", "<</Rect[5 5 7 9]>>");

    @Test
    void two_opposite_corners_in_any_order_are_a_rectangle() {
        assertThat(Rectangle.of(state, dict("/Rect[10 20 30 60]"))).contains(new Rectangle(10, 20, 30, 60));
        assertThat(Rectangle.of(state, dict("/Rect[30 60 10 20]"))).contains(new Rectangle(10, 20, 30, 60));
        assertThat(Rectangle.of(state, dict("/Rect 2 0 R"))).contains(new Rectangle(1, 2, 3, 4));
        assertThat(Rectangle.of(state, dict("/Rect[1 2 3 0 R 4]"))).contains(new Rectangle(1, 2, 30, 4));
    }

    @Test
    void what_has_no_area_or_is_not_four_numbers_is_none() {
        for (String none : List.of("[0 0 0 9]", "[0 0 9 0]", "[0 0 9]", "[0 0 9 9 9]", "[0 0 9 /x]", "null")) {
            assertThat(Rectangle.of(state, dict("/Rect " + none))).as(none).isEmpty();
        }
    }

    @Test
    void sizes_are_from_side_to_side() {
        Rectangle rectangle = new Rectangle(10, 20, 30, 65.5);

        assertThat(rectangle.width()).isEqualTo(20);
        assertThat(rectangle.height()).isEqualTo(45.5);
        assertThat(rectangle.toArray()).isEqualTo(value("[10 20 30 65.50]"));
    }

    @Test
    void rectangles_that_share_area_overlap_and_neighbours_do_not() {
        Rectangle middle = new Rectangle(10, 10, 20, 20);

        assertThat(middle.overlaps(new Rectangle(19, 19, 30, 30))).isTrue();
        assertThat(middle.overlaps(new Rectangle(0, 0, 11, 11))).isTrue();
        assertThat(middle.overlaps(new Rectangle(12, 12, 15, 15))).isTrue();
        assertThat(middle.overlaps(new Rectangle(20, 10, 30, 20))).isFalse();
        assertThat(middle.overlaps(new Rectangle(0, 10, 10, 20))).isFalse();
        assertThat(middle.overlaps(new Rectangle(10, 20, 20, 30))).isFalse();
        assertThat(middle.overlaps(new Rectangle(10, 0, 20, 10))).isFalse();
    }

    @Test
    void annotations_that_have_a_rectangle_tell_it() {
        List<PdfValue> annotations = ((Array) value("[4 0 R <</Rect[0 0 1 1]>> <<>> (x) 9 0 R]")).items();

        assertThat(Rectangle.ofAll(state, annotations))
                .containsExactly(new Rectangle(5, 5, 7, 9), new Rectangle(0, 0, 1, 1));
    }

    @Test
    void references_are_found_at_any_depth() {
        List<Ref> found = new ArrayList<>();

        References.in(value("<</A 1 0 R/B[2 1 R <</C 3 0 R>> (4 0 R) 5]>>"), found::add);
        References.in(new Ref(6, 0), found::add);

        assertThat(found).containsExactly(new Ref(1, 0), new Ref(2, 1), new Ref(3, 0), new Ref(6, 0));
    }
}
