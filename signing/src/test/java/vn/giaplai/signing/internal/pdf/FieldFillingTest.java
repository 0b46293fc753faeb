package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertRefused;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.file;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.object;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.open;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.state;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.SignatureRequest;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** Which fields the fast lane fills, and what it writes into them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldFillingTest {

    private static final String CATALOG = "<</Type/Catalog/AcroForm 2 0 R>>";
    private static final String FORM = "<</Fields[3 0 R]/SigFlags 3>>";
    private static final String FIELD = "<</FT/Sig/T(a)/Rect[10 10 210 60]>>";

    private static boolean isPrepared(PdfState state) {
        FieldFilling filling = new FieldFilling(state);
        return filling.isPrepared(SignatureField.all(state).get(0));
    }

    private static SignatureRequest request(String... lines) {
        return SignatureRequest.basic("a", List.of(lines), Instant.EPOCH);
    }

    @Test
    void an_empty_field_is_found_by_its_name() {
        FieldFilling filling = new FieldFilling(state(CATALOG, FORM, FIELD));

        assertThat(filling.emptyField("a")).isPresent();
        assertThat(filling.emptyField("b")).isEmpty();
    }

    @Test
    void a_filled_a_locked_and_an_encrypted_one_are_refused() {
        assertRefused(
                () -> new FieldFilling(state(CATALOG, FORM, "<</FT/Sig/T(a)/V 1 0 R>>")).emptyField("a"),
                SigningFailure.FIELD_ALREADY_SIGNED,
                "field a");
        assertRefused(
                () -> new FieldFilling(state(CATALOG, FORM, "<</FT/Sig/T(a)/Ff 5>>")).emptyField("a"),
                SigningFailure.DOCUMENT_LOCKED,
                "field a");
        assertThat(new FieldFilling(state(CATALOG, FORM, "<</FT/Sig/T(a)/Ff 6>>")).emptyField("a"))
                .isPresent();
        byte[] encrypted = bytes(text(file(CATALOG, FORM, FIELD)).replace("/Root", "/Encrypt<<>>/Root"));
        assertRefused(
                () -> new FieldFilling(open(encrypted)).emptyField("a"),
                SigningFailure.DOCUMENT_UNSUPPORTED,
                "encrypted");
    }

    @Test
    void a_certified_document_is_locked_when_it_permits_no_changes() {
        assertRefused(() -> certified("/P 1").emptyField("a"), SigningFailure.DOCUMENT_LOCKED, "field a");
        assertRefused(() -> certified("/P 1").emptyField("b"), SigningFailure.DOCUMENT_LOCKED, "field b");
        assertThat(certified("/P 2").emptyField("a")).isPresent();
        assertThat(certified("").emptyField("a")).isPresent();
    }

    private static FieldFilling certified(String parameters) {
        return new FieldFilling(state(
                "<</Type/Catalog/AcroForm 2 0 R/Perms<</DocMDP 4 0 R>>>>",
                FORM,
                FIELD,
                "<</Type/Sig/Reference[(x)<</TransformMethod/DocMDP/TransformParams<<" + parameters + ">>>>]>>"));
    }

    @Test
    void a_field_merged_with_its_widget_at_the_root_of_a_marked_form_is_prepared() {
        assertThat(isPrepared(state(CATALOG, FORM, FIELD))).isTrue();
    }

    @Test
    void everything_else_goes_the_general_way() {
        for (String other : List.of(
                "<</FT/Sig/T(a)>>",
                "<</FT/Sig/T(a)/Rect 4 0 R>>",
                "<</FT/Sig/T 5 0 R/Rect[0 0 9 9]>>",
                "<</FT/Sig/T(a)/Rect[0 0 9 9]/Parent 2 0 R>>",
                "<</FT/Sig/T(a)/Rect[0 0 9 9]/Kids[]>>",
                "<</FT 6 0 R/T(a)/Rect[0 0 9 9]>>",
                "<</FT/Sig/T(a)/Rect[0 0 9 9]/Kids[7 0 R]>>")) {
            assertThat(isPrepared(state(CATALOG, FORM, other, "[0 0 9 9]", "(a)", "/Sig", "<</Subtype/Widget>>")))
                    .as(other)
                    .isFalse();
        }
        assertThat(isPrepared(state(CATALOG, "<</Fields[3 0 R]/SigFlags 1>>", FIELD)))
                .isFalse();
        assertThat(isPrepared(state(CATALOG, "<</Fields[3 0 R]>>", FIELD))).isFalse();
        assertThat(isPrepared(state("<</Type/Catalog/AcroForm" + FORM + ">>", "null", FIELD)))
                .isTrue();
    }

    @Test
    void the_field_keeps_its_entries_and_gets_its_value() {
        byte[] base = file(CATALOG, FORM, FIELD);
        PdfState state = open(base);
        RevisionWriter writer = new RevisionWriter(state, 64);
        FieldFilling filling = new FieldFilling(state);

        filling.write(writer, filling.emptyField("a").orElseThrow(), new Ref(9, 0), request());
        PdfState after = state.after(writer.finish());

        assertThat(object(after, 3).value()).isEqualTo(dict("/FT/Sig/T(a)/Rect[10 10 210 60]/V 9 0 R"));
        assertThat(after.sections().get(0).ranges()).hasSize(1);
    }

    @Test
    void lines_to_show_become_its_appearance_where_there_is_a_place_for_them() {
        PdfState state = open(file(CATALOG, FORM, FIELD));
        RevisionWriter writer = new RevisionWriter(state, 64);
        FieldFilling filling = new FieldFilling(state);

        filling.write(writer, filling.emptyField("a").orElseThrow(), new Ref(9, 0), request("Ký bởi"));
        PdfState after = state.after(writer.finish());

        Dict appearance = after.dict((Dict) object(after, 3).value(), "AP");
        assertThat(appearance.entries().keySet()).containsExactly("N");
        assertThat(after.dict(appearance, "N").is("Subtype", "Form")).isTrue();
        assertThat(after.items(after.dict(appearance, "N"), "BBox"))
                .containsExactlyElementsOf(((PdfValue.Array) WrittenPdf.value("[0 0 200 50]")).items());
    }

    @Test
    void a_field_without_area_shows_nothing() {
        PdfState state = state(CATALOG, FORM, "<</FT/Sig/T(a)/Rect[0 0 0 0]>>");
        RevisionWriter writer = new RevisionWriter(state, 64);
        FieldFilling filling = new FieldFilling(state);

        filling.write(writer, filling.emptyField("a").orElseThrow(), new Ref(9, 0), request("Ký bởi"));

        assertThat(object(state.after(writer.finish()), 3).value())
                .isEqualTo(dict("/FT/Sig/T(a)/Rect[0 0 0 0]/V 9 0 R"));
    }
}
