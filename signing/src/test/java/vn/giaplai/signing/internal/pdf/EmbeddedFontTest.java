package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;

import java.io.IOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfValue.Array;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;

/** The font that papers without one get embedded (ISO 32000-1 §9.7, §9.8, §9.10.3). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedFontTest {

    private static final String EVERYTHING = "aAzZ09 ~!@¿éÿ ĂăÂâĐđÊêĨĩÔôƠơŨũƯư ẠạẾếỀềỮữỴỵỸỹ –—‘’“”…";

    /** With a letter outside the usual ones, so that it is made anew. */
    private final EmbeddedFont font = EmbeddedFont.showing(List.of("Ω"));

    private final PlacedObjects objects = new PlacedObjects();

    @Test
    void it_shows_the_lines_and_every_vietnamese_letter() {
        assertThat(font.canShow(List.of("Ω", EVERYTHING))).isTrue();
        assertThat(EVERYTHING.codePoints().map(font::code)).allMatch(code -> code > 0);
        assertThat(font.code('Ω')).isPositive();
        assertThat(font.code('Ψ')).isEqualTo(-1);
        for (char edge : new char[] {' ', '~', '\u00a0', '\u00ff', '\u1ea0', '\u1ef9'}) {
            assertThat(font.code(edge)).as("U+%04X", (int) edge).isPositive();
        }
    }

    @Test
    void the_usual_lines_share_one_font() {
        EmbeddedFont usual = EmbeddedFont.showing(List.of("Ký bởi: Nguyễn Thị Ánh"));

        assertThat(EmbeddedFont.showing(List.of("Hiệu trưởng"))).isSameAs(usual);
        assertThat(usual.canShow(List.of(EVERYTHING))).isTrue();
        assertThat(usual.code('Ω')).isEqualTo(-1);
    }

    @Test
    void a_character_without_a_glyph_is_shown_as_the_missing_glyph() {
        EmbeddedFont missing = EmbeddedFont.showing(List.of("日"));

        assertThat(missing.code('日')).isZero();
        assertThat(missing.code('A')).isPositive();
    }

    @Test
    void widths_are_those_of_liberation_serif_in_thousandths() {
        assertThat(font.width(font.code('A'))).isEqualTo(722);
        assertThat(font.width(font.code(' '))).isEqualTo(250);
        assertThat(font.width(font.code('i'))).isEqualTo(277);
        assertThat(font.width("Ai")).isEqualTo(999);
        assertThat(font.width(60_000)).isZero();
    }

    @Test
    void it_is_placed_as_a_composite_font_with_its_program() throws IOException {
        Dict placed = objects.dict(font.place(objects));

        Dict descendant =
                objects.dict(((Array) placed.get("DescendantFonts")).items().get(0));
        Dict descriptor = objects.dict(descendant.get("FontDescriptor"));
        byte[] program = objects.content(descriptor.get("FontFile2"));
        assertThat(placed.is("Type", "Font") && placed.is("Subtype", "Type0") && placed.is("Encoding", "Identity-H"))
                .isTrue();
        assertThat(placed.is("BaseFont", "GLAPPR+LiberationSerif")).isTrue();
        assertThat(descendant.is("Subtype", "CIDFontType2") && descendant.is("CIDToGIDMap", "Identity"))
                .isTrue();
        assertThat(descendant.is("BaseFont", "GLAPPR+LiberationSerif")).isTrue();
        assertThat(descendant.get("CIDSystemInfo"))
                .isEqualTo(WrittenPdf.dict("/Registry(Adobe)/Ordering(Identity)/Supplement 0"));
        assertThat(descriptor.is("FontName", "GLAPPR+LiberationSerif")).isTrue();
        assertThat(objects.dict(descriptor.get("FontFile2")).number("Length1", 0))
                .isEqualTo(program.length);
        try (TrueTypeFont subset = new TTFParser(true).parse(new RandomAccessReadBuffer(program))) {
            assertThat(subset.getNumberOfGlyphs()).isBetween(250, 500);
            assertThat(subset.getAdvanceWidth(font.code('A')) * 1000 / subset.getUnitsPerEm())
                    .isEqualTo(722);
        }
    }

    @Test
    void its_widths_are_listed_by_code() {
        Dict placed = objects.dict(font.place(objects));

        List<PdfValue> widths = ((Array) objects.dict(
                                ((Array) placed.get("DescendantFonts")).items().get(0))
                        .get("W"))
                .items();
        PdfValue code = new PdfValue.Num(Integer.toString(font.code('A')));
        assertThat(widths.get(widths.indexOf(code) + 1)).isEqualTo(WrittenPdf.value("[722]"));
    }

    @Test
    void text_is_found_again_by_its_map_of_at_most_a_hundred_characters_a_block() {
        Dict placed = objects.dict(font.place(objects));

        String cmap = text(objects.content(placed.get("ToUnicode")));
        assertThat(cmap).startsWith("/CIDInit /ProcSet findresource begin").endsWith("end\nend\n");
        assertThat(cmap)
                .contains("<%04X> <03A9>\n".formatted(font.code('Ω')), "<%04X> <1EF9>\n".formatted(font.code('ỹ')));
        assertThat(cmap.split("100 beginbfchar\n")).hasSizeGreaterThan(2);
        assertThat(cmap.lines().filter(line -> line.matches("<....> <....>"))).hasSizeGreaterThan(290);
        assertThat(cmap.split("endbfchar\n")).hasSameSizeAs(cmap.split("beginbfchar\n"));
    }
}
