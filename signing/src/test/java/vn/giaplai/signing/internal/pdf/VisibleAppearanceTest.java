package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.state;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.SignatureImage;
import vn.giaplai.signing.SignatureImage.Position;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** The block of a signature (ISO 32000-1 §12.5.5; NĐ 30/2020, Phụ lục I). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisibleAppearanceTest {

    /** A prepared font in which A is code 1 and B code 2, each half as wide as high. */
    private static final String CMAP = "1 beginbfrange <0001> <0002> <0041> endbfrange";

    private final PlacedObjects objects = new PlacedObjects();
    private final PdfState paper = state(
            "<</Type/Catalog/AcroForm<</DR<</Font<</GLAppearance 2 0 R>>>>>>>>",
            "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[4 0 R]>>",
            stream("", CMAP),
            "<</W[1 2 500]>>");

    private static SignatureRequest request(String... lines) {
        return SignatureRequest.basic("a", List.of(lines), Instant.EPOCH);
    }

    private static SignatureImage image(Position position) {
        return new SignatureImage(Pngs.grey(20, 10), position);
    }

    private Ref write(double width, double height, SignatureRequest request) {
        return VisibleAppearance.of(width, height).orElseThrow().write(paper, objects, request, Map.of());
    }

    private String content(Ref block) {
        return text(objects.content(block));
    }

    @Test
    void a_block_needs_an_area() {
        assertThat(VisibleAppearance.of(1, 1)).isPresent();
        assertThat(VisibleAppearance.of(0, 1)).isEmpty();
        assertThat(VisibleAppearance.of(1, 0)).isEmpty();
        assertThat(VisibleAppearance.of(paper, dict("/Rect[0 0 0 0]"))).isEmpty();
        assertThat(VisibleAppearance.of(paper, dict("/Rect[0 0 9 9]"))).isPresent();
    }

    @Test
    void it_is_a_form_as_large_as_its_place_with_the_documents_font() {
        Ref block = VisibleAppearance.of(paper, dict("/Rect[10 10 110 60.5]"))
                .orElseThrow()
                .write(paper, objects, request("AB"), Map.of("StructParent", value("7")));

        assertThat(objects.dict(block))
                .isEqualTo(dict("/StructParent 7/Type/XObject/Subtype/Form/BBox[0 0 100 50.50]"
                        + "/Resources<</Font<</F 2 0 R>>>>"));
        assertThat(objects.size()).isEqualTo(1);
    }

    @Test
    void lines_stand_two_points_from_the_left_edge() {
        // One line of 12 points in the middle of 50 begins at 31; its baseline is 9.2 points lower.
        assertThat(content(write(100, 50, request("AB"))))
                .isEqualTo("q BT /F 10 Tf 0 g 12 TL 2 21.80 Td\n<00010002> Tj T*\nET Q");
    }

    @Test
    void lines_keep_two_points_from_every_edge() {
        assertThat(content(write(14, 14, request("AB")))).contains("/F 10 Tf");
        assertThat(content(write(13.9, 14, request("AB")))).contains("/F 9.75 Tf");
        assertThat(content(write(14, 13.9, request("AB")))).contains("/F 9.75 Tf");
    }

    @Test
    void an_image_alone_fills_the_block_but_for_its_edge() {
        Ref block = write(104, 104, request().withImage(image(Position.BESIDE_TEXT)));

        assertThat(content(block)).isEqualTo("q q 100 0 0 50 2 27 cm /I Do Q Q");
        assertThat(objects.dict(block).get("Resources").toString())
                .contains("XObject")
                .doesNotContain("Font");
    }

    @Test
    void an_image_beside_the_text_takes_two_fifths_of_the_width() {
        Ref block = write(110, 50, request("AB").withImage(image(Position.BESIDE_TEXT)));

        assertThat(content(block))
                .isEqualTo("q q 40 0 0 20 2 15 cm /I Do Q BT /F 10 Tf 0 g 12 TL 44 21.80 Td\n<00010002> Tj T*\nET Q");
    }

    @Test
    void text_beside_an_image_is_wrapped_to_what_is_left() {
        assertThat(content(write(30, 50, request("AB").withImage(image(Position.BESIDE_TEXT)))))
                .contains("/F 10 Tf");
        assertThat(content(write(30, 50, request("ABAB").withImage(image(Position.BESIDE_TEXT)))))
                .contains("/F 8 Tf");
    }

    @Test
    void an_image_stands_between_the_title_and_the_name() {
        Ref block = write(104, 78, request("A", "B").withImage(image(Position.BETWEEN_TITLE_AND_NAME)));

        // The title takes 12 points at the top, the name 12 at the bottom, the image the 50 between them.
        assertThat(content(block))
                .isEqualTo("q BT /F 10 Tf 0 g\n1 0 0 1 49.50 66.80 Tm <0001> Tj\n1 0 0 1 49.50 4.80 Tm <0002> Tj\nET"
                        + " q 100 0 0 50 2 14 cm /I Do Q Q");
    }

    @Test
    void text_around_an_image_takes_at_most_three_fifths_of_the_height() {
        assertThat(content(write(104, 37, request("A", "B").withImage(image(Position.BETWEEN_TITLE_AND_NAME)))))
                .contains("/F 10 Tf");
        assertThat(content(write(104, 36, request("A", "B").withImage(image(Position.BETWEEN_TITLE_AND_NAME)))))
                .contains("/F 9.75 Tf");
    }

    @Test
    void an_image_without_room_is_drawn_as_nothing() {
        assertThat(content(write(4, 3, request().withImage(image(Position.BESIDE_TEXT)))))
                .contains(" q 0 0 0 0 2 1.50 cm");
    }

    @Test
    void lines_that_the_documents_font_cannot_show_bring_one_along() {
        Ref block = write(100, 50, request("Ký bởi"));

        Dict fonts = (Dict) ((Dict) objects.dict(block).get("Resources")).get("Font");
        assertThat(objects.dict(fonts.get("F")).is("BaseFont", EmbeddedFont.NAME))
                .isTrue();
        assertThat(objects.size()).isEqualTo(6);
    }
}
