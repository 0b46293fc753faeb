package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertBroken;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.object;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.state;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;

/** Document time stamps in fields of their own (ETSI EN 319 142-1 §5.4.3). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentTimestampTest {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String PAGE = "<</Type/Page/Annots[5 0 R]>>";
    private static final String FIELD = "<</FT/Sig/T(a)/P 3 0 R>>";

    /** The state with a time stamp, whose value got number {@code value} and whose field the next one. */
    private static PdfState stamped(Map<String, PdfValue> inCatalog, String... objects) {
        PdfState state = state(objects);
        RevisionWriter writer = new RevisionWriter(state, 64);
        new DocumentTimestamp(state).write(writer, 8, inCatalog);
        return state.after(writer.finish());
    }

    private static PdfValue at(PdfState state, int number) {
        return object(state, number).value();
    }

    @Test
    void the_field_has_no_area_and_prints_on_the_page_of_the_signatures() {
        PdfState after = stamped(Map.of(), CATALOG, PAGES, PAGE, "<</Fields[5 0 R]/SigFlags 3>>", FIELD);

        Dict field = (Dict) at(after, 7);
        assertThat(field.get("T")).isEqualTo(new PdfValue.Text("timestamp-1"));
        assertThat(((PdfValue.Text) field.get("TU")).decoded()).isEqualTo("Dấu thời gian của văn bản");
        assertThat(field.get("Rect")).isEqualTo(value("[0 0 0 0]"));
        assertThat(field.number("F", 0)).isEqualTo(132);
        assertThat(field.is("Type", "Annot") && field.is("Subtype", "Widget") && field.is("FT", "Sig"))
                .isTrue();
        assertThat(field.get("P")).isEqualTo(value("3 0 R"));
        assertThat(field.get("V")).isEqualTo(value("6 0 R"));
        assertThat(((Dict) at(after, 6)).is("Type", "DocTimeStamp")).isTrue();
        assertThat(at(after, 3)).isEqualTo(dict("/Type/Page/Annots[5 0 R 7 0 R]"));
        assertThat(at(after, 4)).isEqualTo(dict("/Fields[5 0 R 7 0 R]/SigFlags 3"));
        assertThat(at(after, 1)).isEqualTo(value(CATALOG));
        assertThat(SignatureField.all(after)).hasSize(2);
    }

    @Test
    void its_name_is_one_that_no_field_has() {
        PdfState after = stamped(
                Map.of(),
                CATALOG,
                PAGES,
                PAGE,
                "<</Fields[5 0 R 6 0 R]/SigFlags 3>>",
                "<</FT/Sig/T(timestamp-1)>>",
                "<</FT/Sig/T(timestamp-2)>>");

        assertThat(((Dict) at(after, 8)).get("T")).isEqualTo(new PdfValue.Text("timestamp-3"));
    }

    @Test
    void lists_of_their_own_grow_and_their_holders_stay() {
        PdfState after = stamped(
                Map.of("DSS", value("9 0 R")),
                CATALOG,
                PAGES,
                "<</Type/Page/Annots 6 0 R>>",
                "<</Fields 7 0 R/SigFlags 3>>",
                FIELD,
                "[5 0 R]",
                "[5 0 R]");

        assertThat(at(after, 6)).isEqualTo(value("[5 0 R 9 0 R]"));
        assertThat(at(after, 7)).isEqualTo(value("[5 0 R 9 0 R]"));
        assertThat(at(after, 3)).isEqualTo(dict("/Type/Page/Annots 6 0 R"));
        assertThat(at(after, 4)).isEqualTo(dict("/Fields 7 0 R/SigFlags 3"));
        assertThat(at(after, 1)).isEqualTo(dict("/Type/Catalog/Pages 2 0 R/AcroForm 4 0 R/DSS 9 0 R"));
        assertThat(after.entry(3)).isEqualTo(after.since(1).entry(3));
    }

    @Test
    void without_other_entries_the_catalog_stays_where_it_was() {
        PdfState after = stamped(Map.of(), CATALOG, PAGES, PAGE, "<</Fields 6 0 R/SigFlags 3>>", FIELD, "[5 0 R]");

        assertThat(after.entry(1)).isEqualTo(after.since(1).entry(1));
        assertThat(after.entry(4)).isEqualTo(after.since(1).entry(4));
    }

    @Test
    void a_form_that_is_not_marked_is_marked() {
        PdfState after = stamped(
                Map.of("DSS", value("9 0 R")),
                CATALOG,
                PAGES,
                PAGE,
                "<</Fields 6 0 R/SigFlags 1/DR<<>>>>",
                FIELD,
                "[5 0 R]");

        assertThat(at(after, 4)).isEqualTo(dict("/Fields[5 0 R 8 0 R]/SigFlags 3/DR<<>>"));
        assertThat(at(after, 1)).isEqualTo(dict("/Type/Catalog/Pages 2 0 R/AcroForm 4 0 R/DSS 9 0 R"));
    }

    @Test
    void a_form_in_the_catalog_grows_there_and_a_missing_one_is_made() {
        PdfState direct = stamped(
                Map.of(), "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/SigFlags 3>>>>", PAGES, PAGE, FIELD);
        PdfState missing = stamped(Map.of(), "<</Type/Catalog/Pages 2 0 R>>", PAGES, "<</Type/Page>>");

        assertThat(at(direct, 1))
                .isEqualTo(dict("/Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R 6 0 R]/SigFlags 3>>"));
        assertThat(at(missing, 1)).isEqualTo(dict("/Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]/SigFlags 3>>"));
        assertThat(at(missing, 3)).isEqualTo(dict("/Type/Page/Annots[5 0 R]"));
    }

    @Test
    void when_no_field_says_where_it_is_the_first_page_gets_it() {
        PdfState after = stamped(
                Map.of(),
                CATALOG,
                "<</Type/Pages/Kids[6 0 R 3 0 R]/Count 2>>",
                "<</Type/Page>>",
                "<</Fields[5 0 R]/SigFlags 3>>",
                "<</FT/Sig/T(a)/P 2 0 R>>",
                "<</Type/Pages/Kids[7 0 R]>>",
                "<</Type/Page/A 1>>");

        assertThat(at(after, 7)).isEqualTo(dict("/Type/Page/A 1/Annots[9 0 R]"));
        assertThat(at(after, 3)).isEqualTo(dict("/Type/Page"));
    }

    @Test
    void a_document_without_pages_is_broken() {
        String form = "<</Fields[]>>";
        assertBroken(() -> stamped(Map.of(), CATALOG, "<</Type/Pages/Kids[]>>", PAGE, form), "no page");
        assertBroken(() -> stamped(Map.of(), CATALOG, "<</Type/Pages/Kids[2 0 R]>>", PAGE, form), "no page");
        assertBroken(() -> stamped(Map.of(), CATALOG, "<</Type/Pages/Kids[9 0 R]>>", PAGE, form), "no page");
        assertBroken(() -> stamped(Map.of(), CATALOG, "<</Type/Pages/Kids[(x)]>>", PAGE, form), "no page");
    }
}
