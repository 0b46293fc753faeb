package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.state;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** Fonts that the document has for signature blocks (ISO 32000-1 §9.7, §9.10.3). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentFontTest {

    private static final String PREPARED = "<</Type/Catalog/AcroForm<</DR<</Font<</GLAppearance 2 0 R>>>>>>>>";
    private static final String FONT =
            "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[4 0 R]>>";

    private static Optional<DocumentFont> font(String cmap, String widths, String... lines) {
        return DocumentFont.showing(state(PREPARED, FONT, stream("", cmap), "<</W" + widths + ">>"), List.of(lines));
    }

    private static DocumentFont font(String cmap) {
        return font(cmap, "[]").orElseThrow();
    }

    @Test
    void single_characters_are_mapped_backwards() {
        DocumentFont font = font("begincmap 2 beginbfchar <0003> <0041> <0104> <1EF9> endbfchar endcmap");

        assertThat(font.code('A')).isEqualTo(3);
        assertThat(font.code('ỹ')).isEqualTo(0x104);
        assertThat(font.code('B')).isEqualTo(-1);
        assertThat(font.place(new PlacedObjects())).isEqualTo(new Ref(2, 0));
    }

    @Test
    void a_code_that_stands_for_several_characters_is_left_out_and_one_beyond_the_basic_plane_kept() {
        DocumentFont font = font("beginbfchar <0001> <00660069> <0002> <D83DDE00> <0003> <> endbfchar");

        assertThat(font.code('f')).isEqualTo(-1);
        assertThat(font.code(0x1f600)).isEqualTo(2);
    }

    @Test
    void ranges_count_up_from_a_character_or_name_each() {
        DocumentFont font = font("2 beginbfrange <0010> <0012> <0061> <0020> <0022> [<0078> (xyz) <007A>] endbfrange");

        assertThat(font.code('a')).isEqualTo(0x10);
        assertThat(font.code('b')).isEqualTo(0x11);
        assertThat(font.code('c')).isEqualTo(0x12);
        assertThat(font.code('d')).isEqualTo(-1);
        assertThat(font.code('x')).isEqualTo(0x20);
        assertThat(font.code('y')).isEqualTo(-1);
        assertThat(font.code('z')).isEqualTo(0x22);
    }

    @Test
    void of_two_codes_for_one_character_the_first_counts() {
        assertThat(font("beginbfchar <0001> <0041> <0002> <0041> endbfchar").code('A'))
                .isEqualTo(1);
        assertThat(font("beginbfrange <0005> <0005> <0041> endbfrange beginbfchar <0002> <0041> endbfchar")
                        .code('A'))
                .isEqualTo(5);
    }

    @Test
    void a_range_that_is_shorter_or_longer_than_its_list_maps_what_both_have() {
        DocumentFont font = font("beginbfrange <0001> <0009> [<0041> <0042>] <0021> <0021> [<0043> <0044>] endbfrange");

        assertThat(font.code('A')).isEqualTo(1);
        assertThat(font.code('B')).isEqualTo(2);
        assertThat(font.code('C')).isEqualTo(0x21);
        assertThat(font.code('D')).isEqualTo(-1);
    }

    @Test
    void widths_are_given_one_by_one_or_for_a_range() {
        DocumentFont font = font("", "[3 [500 600.6 /x] 10 12 700 20 5 0 R]").orElseThrow();

        assertThat(font.width(3)).isEqualTo(500);
        assertThat(font.width(4)).isEqualTo(601);
        assertThat(font.width(5)).isEqualTo(1000);
        assertThat(font.width(9)).isEqualTo(1000);
        assertThat(font.width(10)).isEqualTo(700);
        assertThat(font.width(12)).isEqualTo(700);
        assertThat(font.width(13)).isEqualTo(1000);
        assertThat(font("", "[1 2]").orElseThrow().width(1)).isEqualTo(1000);
        assertThat(font("", " 7").orElseThrow().width(7)).isEqualTo(1000);
        assertThat(font("", "[1 /x 3 4 [400]]").orElseThrow().width(4)).isEqualTo(1000);
    }

    @Test
    void fonts_of_two_documents_are_told_apart_by_map_and_widths() {
        String one = "beginbfchar <0001> <0041> endbfchar";

        assertThat(font(one, "[1 [300]]").orElseThrow().width(1)).isEqualTo(300);
        assertThat(font(one, "[1 [400]]").orElseThrow().width(1)).isEqualTo(400);
        assertThat(font("beginbfchar <0002> <0041> endbfchar", "[1 [400]]")
                        .orElseThrow()
                        .code('A'))
                .isEqualTo(2);
        assertThat(font(one, "[1 [400]]").orElseThrow().code('A')).isEqualTo(1);
    }

    @Test
    void a_font_whose_widths_stand_elsewhere_is_read_anew_for_each_document() {
        String map = stream("", "beginbfchar <0001> <0041> endbfchar");

        for (String widths : List.of("5 0 R", "[1 6 0 R]")) {
            String descendant = "<</W " + widths + ">>";
            assertThat(DocumentFont.showing(state(PREPARED, FONT, map, descendant, "[1 [300]]", "[300]"), List.of())
                            .orElseThrow()
                            .width(1))
                    .isEqualTo(300);
            assertThat(DocumentFont.showing(state(PREPARED, FONT, map, descendant, "[1 [400]]", "[400]"), List.of())
                            .orElseThrow()
                            .width(1))
                    .isEqualTo(400);
        }
    }

    @Test
    void the_prepared_font_is_taken_when_it_has_every_character() {
        String cmap = "beginbfrange <0001> <001A> <0041> endbfrange";

        assertThat(font(cmap, "[]", "ABC", "XYZ")).isPresent();
        assertThat(font(cmap, "[]", "ABC", "abc")).isEmpty();
    }

    @Test
    void a_font_of_another_make_is_none() {
        String map = stream("", "");
        for (String font : List.of(
                "<</Subtype/TrueType/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[4 0 R]>>",
                "<</Subtype/Type0/Encoding/WinAnsiEncoding/ToUnicode 3 0 R/DescendantFonts[4 0 R]>>",
                "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[4 0 R]>>",
                "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts[4 0 R]>>",
                "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 9 0 R/DescendantFonts[4 0 R]>>",
                "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[]>>",
                "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[4 0 R 4 0 R]>>",
                "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 3 0 R/DescendantFonts[9 0 R]>>",
                "(font)")) {
            assertThat(DocumentFont.showing(state(PREPARED, font, map, "<<>>"), List.of()))
                    .as(font)
                    .isEmpty();
        }
        assertThat(DocumentFont.showing(state("<</Type/Catalog>>"), List.of())).isEmpty();
        assertThat(DocumentFont.showing(state(PREPARED, FONT, map, "<<>>"), List.of()))
                .isPresent();
    }

    @Test
    void the_font_that_an_earlier_block_of_ours_brought_along_is_used_again() {
        assertThat(brought(EmbeddedFont.NAME, "A")).isPresent();
        assertThat(brought(EmbeddedFont.NAME, "B")).isEmpty();
        assertThat(brought("ABCDEF+Times", "A")).isEmpty();
    }

    private static Optional<DocumentFont> brought(String name, String line) {
        return DocumentFont.showing(
                state(
                        "<</Type/Catalog/AcroForm<</Fields[5 0 R 6 0 R]>>>>",
                        "<</BaseFont/" + name + FONT.substring(2),
                        stream("", "beginbfchar <0001> <0041> endbfchar"),
                        "<<>>",
                        "<</FT/Sig/T(a)>>",
                        "<</FT/Sig/T(b)/AP<</N 7 0 R>>>>",
                        stream("/Resources<</Font<</F 2 0 R>>>>", "")),
                List.of(line));
    }
}
