package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertRefused;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.state;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.SigningFailure;

/** Signature fields of a form (ISO 32000-1 §12.7.3, §12.7.4.5) and what they hold. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatureFieldTest {

    private static final String CATALOG = "<</Type/Catalog/AcroForm 2 0 R>>";

    private static List<String> names(PdfState state) {
        return SignatureField.all(state).stream().map(SignatureField::name).toList();
    }

    @Test
    void only_fields_of_the_type_sig_are_found_in_the_order_of_the_form() {
        PdfState state = state(
                CATALOG,
                "<</Fields[5 0 R 3 0 R 4 0 R 3 0 R 9 0 R (x)]>>",
                "<</FT/Sig/T(a)>>",
                "<</FT/Tx/T(text)>>",
                "<</FT/Sig/T(b)/V 1 0 R>>");

        List<SignatureField> all = SignatureField.all(state);

        assertThat(all).extracting(SignatureField::name).containsExactly("b", "a");
        assertThat(all).extracting(SignatureField::isFilled).containsExactly(true, false);
        assertThat(all).allMatch(SignatureField::isMerged);
        assertThat(all.get(1).dict()).isEqualTo(dict("/FT/Sig/T(a)"));
    }

    @Test
    void names_are_joined_by_dots_and_types_inherited_from_the_parent() {
        PdfState state = state(
                CATALOG,
                "<</Fields[3 0 R]>>",
                "<</FT/Sig/T(ban)/Kids[4 0 R 5 0 R 6 0 R]>>",
                "<</T 7 0 R>>",
                "<</FT/Tx/T(text)>>",
                "<</T<FEFF1EF9>/Kids[8 0 R]>>",
                "(0)",
                "<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]>>");

        List<SignatureField> all = SignatureField.all(state);

        assertThat(all).extracting(SignatureField::name).containsExactly("ban.0", "ban.ỹ");
        assertThat(all.get(0).isMerged()).isTrue();
        assertThat(all.get(1).isMerged()).isFalse();
        assertThat(all.get(1).field().number()).isEqualTo(6);
        assertThat(all.get(1).widget().number()).isEqualTo(8);
        assertThat(all.get(1).widgetDict().is("Subtype", "Widget")).isTrue();
    }

    @Test
    void a_field_is_found_by_its_full_name_the_first_of_that_name() {
        PdfState state = state(
                CATALOG, "<</Fields[3 0 R 4 0 R 5 0 R]>>", "<</FT/Sig/T(a)>>", "<</FT/Sig/T(b)>>", "<</FT/Sig/T(b)>>");

        assertThat(SignatureField.named(state, "b").map(each -> each.field().number()))
                .contains(4);
        assertThat(SignatureField.named(state, "c")).isEmpty();
        assertThat(SignatureField.named(state, "")).isEmpty();
    }

    @Test
    void a_document_without_a_form_has_no_fields() {
        assertThat(SignatureField.all(state("<</Type/Catalog>>"))).isEmpty();
        assertThat(SignatureField.form(state("<</Type/Catalog>>"))).isEqualTo(dict(""));
        assertThat(SignatureField.form(state(CATALOG, "<</SigFlags 3>>"))).isEqualTo(dict("/SigFlags 3"));
    }

    @Test
    void fields_that_contain_each_other_are_visited_once() {
        PdfState state = state(
                CATALOG,
                "<</Fields[3 0 R]>>",
                "<</T(a)/Kids[4 0 R]>>",
                "<</T(b)/FT/Sig/Kids[3 0 R 5 0 R]>>",
                "<</T(c)>>");

        assertThat(names(state)).containsExactly("a.b.c");
    }

    @Test
    void fields_are_followed_64_levels_deep() {
        List<String> objects = new ArrayList<>(List.of(CATALOG, "<</Fields[3 0 R]>>"));
        for (int level = 0; level < 66; level++) {
            int child = objects.size() + 2;
            objects.add("<</FT/Sig/T(" + level + ")/Kids[" + child + " 0 R]>>");
        }
        objects.set(2 + 64, "<</FT/Sig/T(64)>>");
        assertThat(names(state(objects.toArray(String[]::new)))).hasSize(1);

        objects.set(2 + 64, "<</FT/Sig/T(64)/Kids[68 0 R]>>");
        objects.set(2 + 65, "<</FT/Sig/T(65)>>");
        assertThat(names(state(objects.toArray(String[]::new)))).isEmpty();
    }

    @Test
    void a_signature_is_read_with_its_range_and_its_value() {
        PdfState state = state(
                CATALOG,
                "<</Fields[3 0 R]>>",
                "<</FT/Sig/T(a)/V 4 0 R>>",
                "<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<0102>>>");

        SignedField signed = SignedField.read(state, "a", 50);

        assertThat(signed.byteRange()).containsExactly(0, 10, 20, 30);
        assertThat(signed.contents()).containsExactly(1, 2);
        assertThat(signed.end()).isEqualTo(50);
        assertThat(signed.isDocumentTimestamp()).isFalse();
        assertThat(signed.field().name()).isEqualTo("a");
        assertRefused(() -> SignedField.read(state, "a", 51), SigningFailure.LEVEL_NOT_REACHED, "not found in a");
        assertRefused(() -> SignedField.read(state, "b", 50), SigningFailure.LEVEL_NOT_REACHED, "not found in b");
        assertRefused(signed::level, SigningFailure.LEVEL_NOT_REACHED, "signature value is no CMS");
    }

    @Test
    void a_range_covers_the_file_when_it_leaves_out_one_hole_and_ends_at_the_end() {
        assertThat(range("0 10 20 30").coversUpTo(50)).isTrue();
        assertThat(range("0 1 2 0").coversUpTo(2)).isTrue();
        assertThat(range("0 10 20 30").coversUpTo(49)).isFalse();
        assertThat(range("1 10 20 30").coversUpTo(50)).isFalse();
        assertThat(range("0 0 20 30").coversUpTo(50)).isFalse();
        assertThat(range("0 20 20 30").coversUpTo(50)).isFalse();
        assertThat(range("0 10 20 -1").coversUpTo(19)).isFalse();
        assertThat(range("0 10 2147483647 2147483647").coversUpTo(-2)).isFalse();
        assertThat(range("0 10 20").byteRange()).isEmpty();
        assertThat(range("0 10 20").coversUpTo(20)).isFalse();
        assertThat(range("0 10 20 /x").byteRange()).containsExactly(0, 10, 20, -1);
    }

    private static SignedField range(String range) {
        PdfState state = state(
                CATALOG,
                "<</Fields[3 0 R]>>",
                "<</FT/Sig/T(a)/V<</SubFilter/ETSI.RFC3161/ByteRange[" + range + "]>>>>");
        SignedField signed =
                SignedField.of(state, SignatureField.all(state).get(0)).orElseThrow();
        assertThat(signed.isDocumentTimestamp()).isTrue();
        assertThat(signed.contents()).isEmpty();
        return signed;
    }

    @Test
    void a_value_that_is_no_dictionary_is_no_signature() {
        PdfState state = state(CATALOG, "<</Fields[3 0 R]>>", "<</FT/Sig/T(a)/V(x)>>");

        assertThat(SignedField.of(state, SignatureField.all(state).get(0))).isEmpty();
    }
}
