package vn.giaplai.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.templates.transcriptsignoff.TranscriptTemplate;
import vn.giaplai.templates.transcriptsignoff.Transcripts;

/** What a signer relies on, so that signing adds a revision without touching form, page or catalog. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreparedForSigningTest {
    private static final PdfDocument PDF =
            DocumentRenderer.create().render(new TranscriptTemplate(), Transcripts.pupil9A(), RenderOptions.FINAL);
    private static final String LETTERS = "Ký bởi: Nguyễn Thị Thuỳ Dương, Phó Hiệu trưởng 2027-05-28T09:15:30+07:00"
            + "ĂÂĐÊÔƠƯăâđêôơưÁÀẢÃẠẮẰẲẴẶẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ"
            + "áàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ’–";

    @Test
    void the_form_says_that_signatures_come_and_only_append() {
        PdfReading.ask(PDF.bytes(), document -> {
            PdfDictionary form = document.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
            assertThat(form.getAsInt(PdfName.SigFlags)).isEqualTo(3);
            return form;
        });
    }

    @Test
    void the_file_has_one_classic_cross_reference_table() {
        String file = new String(PDF.bytes(), StandardCharsets.ISO_8859_1);

        assertThat(file.split("\nxref\n", -1)).hasSize(2);
        assertThat(file).doesNotContain("/ObjStm").doesNotContain("/Type/XRef");
    }

    @Test
    void the_appearance_font_writes_every_vietnamese_letter() {
        PdfReading.ask(PDF.bytes(), document -> {
            PdfDictionary form = document.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
            PdfDictionary font = form.getAsDictionary(PdfName.DR)
                    .getAsDictionary(PdfName.Font)
                    .getAsDictionary(new PdfName("GLAppearance"));
            assertThat(font.getAsName(PdfName.Subtype)).isEqualTo(PdfName.Type0);
            assertThat(font.getAsName(PdfName.Encoding)).isEqualTo(PdfName.IdentityH);
            PdfFont read = PdfFontFactory.createFont(font);
            assertThat(LETTERS.codePoints()).allMatch(letter -> read.containsGlyph(letter));
            return read;
        });
    }

    @Test
    void every_empty_appearance_has_the_size_of_its_field() {
        PdfReading.ask(PDF.bytes(), document -> {
            assertThat(PdfReading.fields(document).values()).allSatisfy(place -> {
                PdfStream appearance =
                        place.widget().getAsDictionary(PdfName.AP).getAsStream(PdfName.N);
                PdfArray box = appearance.getAsArray(PdfName.BBox);
                assertThat(box.toRectangle().getWidth()).isEqualTo(place.area().getWidth(), within());
                assertThat(box.toRectangle().getHeight()).isEqualTo(place.area().getHeight(), within());
            });
            return document;
        });
    }

    @Test
    void every_field_is_a_form_element_of_the_structure_tree() {
        PdfReading.ask(PDF.bytes(), document -> {
            assertThat(PdfReading.fields(document).values())
                    .allSatisfy(place -> assertThat(place.widget().containsKey(PdfName.StructParent))
                            .isTrue());
            return document;
        });
        String file = new String(PDF.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("/S/Form\\b").matcher(file).results().count())
                .isEqualTo(PDF.fields().size());
    }

    @Test
    void all_fonts_are_embedded_subsets_of_Liberation_Serif() {
        String file = new String(PDF.bytes(), StandardCharsets.ISO_8859_1);

        assertThat(Pattern.compile("/Type/FontDescriptor")
                        .matcher(file)
                        .results()
                        .count())
                .isPositive()
                .isEqualTo(Pattern.compile("/FontFile2 \\d+ 0 R/FontName/GIAPL[A-Z]\\+LiberationSerif")
                        .matcher(file)
                        .results()
                        .count());
    }

    @Test
    void an_ordinary_transcript_is_small() {
        assertThat(PDF.bytes().length).isLessThan(110_000);
    }

    private static Offset<Float> within() {
        return Offset.offset(0.01f);
    }
}
