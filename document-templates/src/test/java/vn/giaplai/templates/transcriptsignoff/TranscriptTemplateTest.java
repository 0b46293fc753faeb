package vn.giaplai.templates.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.GoldenText;
import vn.giaplai.templates.PdfDocument;
import vn.giaplai.templates.PdfReading;
import vn.giaplai.templates.PdfReading.Place;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.SignatureField;
import vn.giaplai.templates.SignatureFieldName;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptTemplateTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();
    private static final TranscriptTemplate TEMPLATE = new TranscriptTemplate();
    /** Three lines of 5.5 pt with a leading of 6.5 pt. */
    private static final float LOWEST_FIELD = 28;

    static Stream<Transcript> transcripts() {
        return Stream.of(Transcripts.pupil9A(), Transcripts.corrected(), Transcripts.exempt(), Transcripts.longest());
    }

    @Test
    void a_transcript_reads_as_the_form_says() throws IOException {
        PdfDocument pdf = render(Transcripts.pupil9A());

        GoldenText.assertSame(TranscriptTemplateTest.class, "transcript.golden.txt", PdfReading.text(pdf.bytes()));
    }

    @Test
    void a_transcript_of_an_ordinary_pupil_has_four_pages() {
        PdfDocument pdf = render(Transcripts.pupil9A());

        assertThat(pdf.pages()).isEqualTo(4);
        assertThat(pdf.templateVersion()).isEqualTo("TT22_2021.THCS.3");
    }

    @Test
    void comments_of_three_lines_leave_the_confirmations_on_the_results_page() {
        PdfDocument pdf = render(Transcripts.withThreeLinesEach());

        assertThat(pdf.pages()).isEqualTo(4);
    }

    @Test
    void corrections_are_counted_and_named_at_the_foot_of_the_results_page() {
        PdfDocument pdf = render(Transcripts.corrected());

        assertThat(PdfReading.text(pdf.bytes()))
                .contains(
                        "Trong trang này có sửa chữa ở: 2 chỗ, thuộc các môn học, hoạt động giáo dục: Toán, Tin học.");
    }

    @Test
    void an_exempt_subject_says_so_and_keeps_its_field() {
        PdfDocument pdf = render(Transcripts.exempt());

        assertThat(PdfReading.text(pdf.bytes())).contains("Miễn Miễn Miễn");
        assertThat(pdf.fields()).contains(SignatureFieldName.subject("GDTC", 1));
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void every_signer_has_a_field_and_no_field_is_filled(Transcript transcript) {
        List<SignatureField> announced = TEMPLATE.signatureFields(transcript);

        PdfDocument pdf = render(transcript);

        assertThat(pdf.fields())
                .isEqualTo(announced.stream().map(SignatureField::name).toList());
        PdfReading.ask(pdf.bytes(), document -> {
            List<String> names =
                    announced.stream().map(field -> field.name().value()).toList();
            assertThat(PdfReading.fields(document)).containsOnlyKeys(names);
            assertThat(PdfReading.fields(document).values()).allSatisfy(place -> {
                assertThat(place.widget().containsKey(PdfName.V)).isFalse();
                assertThat(place.widget().getAsDictionary(PdfName.AP).containsKey(PdfName.N))
                        .isTrue();
            });
            return announced;
        });
    }

    @Test
    void three_teachers_of_one_subject_have_three_fields_with_their_names() {
        PdfDocument pdf = render(Transcripts.pupil9A());

        PdfReading.ask(pdf.bytes(), document -> {
            assertThat(PdfReading.place(document, "subject-khtn-3")
                            .widget()
                            .getAsString(PdfName.TU)
                            .toUnicodeString())
                    .isEqualTo("Chữ ký của giáo viên môn Khoa học tự nhiên: H'Blút Niê");
            return document;
        });
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void fields_hold_three_lines_lie_on_the_page_and_never_overlap(Transcript transcript) {
        PdfDocument pdf = render(transcript);

        PdfReading.ask(pdf.bytes(), document -> {
            List<Place> places = List.copyOf(PdfReading.fields(document).values());
            Rectangle paper = new Rectangle(34, 50, 528, 770);
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                assertThat(place.area().getHeight()).isGreaterThanOrEqualTo(LOWEST_FIELD);
                assertThat(place.area().getWidth()).isGreaterThanOrEqualTo(100);
                assertThat(paper.contains(place.area())).isTrue();
                assertThat(places.subList(i + 1, places.size()))
                        .filteredOn(other -> other.page() == place.page())
                        .noneMatch(other -> other.area().overlaps(place.area()));
            }
            return places;
        });
    }

    @Test
    void the_seal_stands_on_the_page_of_the_approval_and_beside_it() {
        PdfDocument pdf = render(Transcripts.pupil9A());

        PdfReading.ask(pdf.bytes(), document -> {
            Place seal = PdfReading.place(document, "seal");
            Place approval = PdfReading.place(document, "principal-approval");
            assertThat(seal.page()).isEqualTo(approval.page());
            assertThat(seal.area().getRight()).isLessThan(approval.area().getLeft());
            return document;
        });
    }

    @Test
    void the_twin_travels_inside_the_transcript_as_data() {
        PdfDocument pdf = render(Transcripts.pupil9A());

        PdfReading.ask(pdf.bytes(), document -> {
            PdfDictionary file =
                    document.getCatalog().getPdfObject().getAsArray(PdfName.AF).getAsDictionary(0);
            assertThat(file.getAsName(PdfName.AFRelationship)).isEqualTo(PdfName.Data);
            assertThat(file.getAsString(PdfName.UF).toUnicodeString()).isEqualTo("hoc-ba.xml");
            assertThat(file.getAsDictionary(PdfName.EF).getAsStream(PdfName.F).getBytes())
                    .isEqualTo(XmlTwin.of(Transcripts.pupil9A()));
            return file;
        });
    }

    @Test
    void the_longest_rows_stay_whole_and_the_header_comes_again() {
        PdfDocument pdf = render(Transcripts.longest());

        PdfReading.ask(pdf.bytes(), document -> {
            assertThat(PdfReading.place(document, "subject-hdtn-1").page())
                    .isEqualTo(PdfReading.place(document, "subject-hdtn-3").page())
                    .isGreaterThan(PdfReading.place(document, "subject-nv-1").page());
            return document;
        });
        assertThat(PdfReading.text(pdf.bytes()).split("ĐTBmhk", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void a_preview_says_so_on_every_page_and_has_no_field() {
        PdfDocument pdf = RENDERER.render(TEMPLATE, Transcripts.pupil9A(), RenderOptions.PREVIEW);

        assertThat(pdf.fields()).isEmpty();
        String[] pages = PdfReading.text(pdf.bytes()).split("──── \\d ────", -1);
        assertThat(List.of(pages).subList(1, pages.length))
                .hasSize(4)
                .allSatisfy(page -> assertThat(page).contains("BẢN XEM TRƯỚC"));
        PdfReading.ask(pdf.bytes(), document -> {
            assertThat(PdfReading.fields(document)).isEmpty();
            return document;
        });
    }

    private static PdfDocument render(Transcript transcript) {
        return RENDERER.render(TEMPLATE, transcript, RenderOptions.FINAL);
    }
}
