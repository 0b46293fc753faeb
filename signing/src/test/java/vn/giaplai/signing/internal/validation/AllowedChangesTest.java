package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.validation.ChangedPaper.CATALOG;
import static vn.giaplai.signing.internal.validation.ChangedPaper.FORM;
import static vn.giaplai.signing.internal.validation.ChangedPaper.PAGE;
import static vn.giaplai.signing.internal.validation.ChangedPaper.by;
import static vn.giaplai.signing.internal.validation.ChangedPaper.with;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** Objects that were there before are judged by what they are: catalog, form, page, list, content. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllowedChangesTest {

    private static Set<Message> changed(int number, String object) {
        return by(forged -> forged.object(number, 0, object)).messages();
    }

    /** The object, which was written like this from the start, is written like that. */
    private static Set<Message> changed(int number, String was, String is) {
        return by(with(number, was), forged -> forged.object(number, 0, is)).messages();
    }

    private static String more(String dict, String entries) {
        return dict.substring(0, dict.length() - 2) + entries + ">>";
    }

    @Test
    void an_object_written_again_as_it_was_is_no_change() {
        String[] objects = ChangedPaper.objects();
        for (int number = 1; number <= objects.length; number++) {
            assertThat(changed(number, objects[number - 1]))
                    .as("object " + number)
                    .isEmpty();
        }
        assertThat(changed(5, "<</SigFlags 3.0\n/Fields[6 0 R 7 0 R%\n8 0 R]>>"))
                .isEmpty();
    }

    @Test
    void the_catalog_gets_no_other_entries() {
        for (String entry : List.of("/OpenAction<<>>", "/AA<<>>", "/Names<<>>", "/Version/2.0", "/Perms<<>>")) {
            assertThat(changed(1, more(CATALOG, entry))).as(entry).containsExactly(Message.CATALOG_CHANGED);
        }
        assertThat(changed(1, CATALOG.replace("/Pages 2 0 R", ""))).containsExactly(Message.CATALOG_CHANGED);
    }

    @Test
    void extensions_may_come_and_not_change() {
        String extended = more(CATALOG, "/Extensions<</ESIC<<>>>>");

        assertThat(changed(1, extended)).isEmpty();
        assertThat(changed(1, extended, extended.replace("ESIC", "ADBE"))).containsExactly(Message.CATALOG_CHANGED);
        assertThat(changed(1, extended, CATALOG)).containsExactly(Message.CATALOG_CHANGED);
    }

    @Test
    void extensions_are_nothing_else() {
        String full = "/Extensions<</ESIC<</Type/DeveloperExtensions/BaseVersion/1.7/ExtensionLevel 5>>>>";

        assertThat(changed(1, more(CATALOG, full))).isEmpty();
        for (String other : List.of("4 0 R", "<</ESIC 3 0 R>>", "<</ESIC<</URL 3 0 R>>>>", "<</ca 0>>", "[]")) {
            assertThat(changed(1, more(CATALOG, "/Extensions " + other)))
                    .as(other)
                    .containsExactly(Message.CATALOG_CHANGED);
        }
        assertThat(changed(1, more(CATALOG, "/Extensions<</ESIC<</SMask/None>>>>")))
                .containsExactly(Message.CATALOG_CHANGED);
    }

    @Test
    void the_form_stays_the_form() {
        assertThat(changed(1, CATALOG.replace("/AcroForm 5 0 R", "/AcroForm<<>>")))
                .contains(Message.FORM_CHANGED);
        assertThat(changed(1, CATALOG.replace("/AcroForm 5 0 R", ""))).contains(Message.FORM_CHANGED);
        assertThat(changed(1, CATALOG.replace("/AcroForm 5 0 R", "/AcroForm 4 0 R")))
                .contains(Message.FORM_CHANGED);
    }

    @Test
    void a_form_in_the_catalog_is_judged_there() {
        String direct = CATALOG.replace("/AcroForm 5 0 R", "/AcroForm" + FORM);

        assertThat(changed(1, direct, direct.replace("/SigFlags 3", "/SigFlags 3/NeedAppearances true")))
                .containsExactly(Message.FORM_CHANGED);
        assertThat(changed(1, direct.replace("/SigFlags 3", ""), direct)).isEmpty();
        assertThat(changed(1, direct, direct.replace("6 0 R ", ""))).containsExactly(Message.FORM_CHANGED);
        assertThat(changed(1, direct, CATALOG)).contains(Message.FORM_CHANGED);
    }

    @Test
    void the_form_may_be_marked_as_signed_and_nothing_else() {
        assertThat(changed(5, "<</Fields[6 0 R 7 0 R 8 0 R]>>", FORM)).isEmpty();
        assertThat(changed(5, FORM.replace("3", "1"), FORM)).isEmpty();
        assertThat(changed(5, FORM.replace("SigFlags 3", "SigFlags 1"))).containsExactly(Message.FORM_CHANGED);
        assertThat(changed(5, "<</Fields[6 0 R 7 0 R 8 0 R]>>")).containsExactly(Message.FORM_CHANGED);
        assertThat(changed(5, more(FORM, "/XFA[]"))).containsExactly(Message.FORM_CHANGED);
    }

    @Test
    void its_fields_stay_in_their_order() {
        assertThat(changed(5, "<</Fields[7 0 R 6 0 R 8 0 R]/SigFlags 3>>")).containsExactly(Message.FORM_CHANGED);
        assertThat(changed(5, "<</Fields[6 0 R 7 0 R]/SigFlags 3>>")).containsExactly(Message.FORM_CHANGED);
        assertThat(changed(5, "<</SigFlags 3>>")).containsExactly(Message.FORM_CHANGED);
        assertThat(changed(5, "<</Fields[6 0 R 7 0 R 8 0 R 3 0 R]/SigFlags 3>>"))
                .containsExactly(Message.FORM_CHANGED);
    }

    @Test
    void a_list_of_fields_that_was_an_object_stays_that_object() {
        byte[] base = withList(5, "<</Fields 11 0 R/SigFlags 3>>");

        assertThat(by(
                                base,
                                forged -> forged.object(12, 0, "[6 0 R 7 0 R 8 0 R]")
                                        .object(5, 0, "<</Fields 12 0 R/SigFlags 3>>"))
                        .messages())
                .contains(Message.FORM_CHANGED);
        assertThat(by(base, forged -> forged.object(5, 0, FORM)).messages()).containsExactly(Message.FORM_CHANGED);
        assertThat(by(base, forged -> forged.object(11, 0, "[6 0 R 7 0 R]")).messages())
                .containsExactly(Message.FORM_CHANGED);
    }

    /** The paper with one object of it written differently, and a list of the fields as object 11. */
    private static byte[] withList(int number, String object) {
        String[] all = Arrays.copyOf(ChangedPaper.objects(), 11);
        all[number - 1] = object;
        all[10] = "[6 0 R 7 0 R 8 0 R]";
        return WrittenPdf.file(all);
    }

    @Test
    void a_page_stays_whole() {
        for (String page : List.of(
                more(PAGE, "/Rotate 90"),
                PAGE.replace("/Contents 4 0 R", ""),
                PAGE.replace("/Contents 4 0 R", "/Contents[4 0 R]"),
                more(PAGE, "/AA<<>>"))) {
            assertThat(changed(3, page)).as(page).containsExactly(Message.PAGE_CHANGED);
        }
    }

    @Test
    void a_list_stays_a_list() {
        String without = PAGE.replace("/Annots[6 0 R 7 0 R 8 0 R]", "");
        String noFields = "<</SigFlags 3>>";

        assertThat(changed(3, without, more(without, "/Annots[]"))).isEmpty();
        assertThat(changed(3, without, more(without, "/Annots 4 0 R"))).containsExactly(Message.PAGE_CHANGED);
        assertThat(changed(3, without, more(without, "/Annots<<>>"))).containsExactly(Message.PAGE_CHANGED);
        assertThat(changed(5, noFields, "<</SigFlags 3/Fields 4 0 R>>")).containsExactly(Message.FORM_CHANGED);
    }

    @Test
    void annotations_of_a_page_are_not_removed_moved_or_added() {
        assertThat(changed(3, PAGE.replace("6 0 R ", ""))).containsExactly(Message.ANNOTATION_ADDED);
        assertThat(changed(3, PAGE.replace("6 0 R 7 0 R", "7 0 R 6 0 R"))).containsExactly(Message.ANNOTATION_ADDED);
        assertThat(changed(3, PAGE.replace("8 0 R]", "8 0 R 8 0 R]"))).containsExactly(Message.ANNOTATION_ADDED);
        byte[] base = withList(3, PAGE.replace("[6 0 R 7 0 R 8 0 R]", " 11 0 R"));
        assertThat(by(base, forged -> forged.object(11, 0, "[6 0 R 7 0 R 8 0 R 4 0 R]"))
                        .messages())
                .containsExactly(Message.ANNOTATION_ADDED);
        assertThat(by(base, forged -> forged.object(3, 0, PAGE)).messages()).containsExactly(Message.PAGE_CHANGED);
    }

    @Test
    void an_object_with_two_roles_does_not_grow_in_one_of_them() {
        byte[] shared = withList(
                3, PAGE.replace("[6 0 R 7 0 R 8 0 R]", " 11 0 R").replace("/Contents 4 0 R", "/Contents 11 0 R"));
        byte[] sharedForm = with(2, "<</Type/Pages/Kids[3 0 R]/Count 1/PieceInfo 5 0 R>>");

        assertThat(by(shared, forged -> forged.object(11, 0, "[6 0 R]")).messages())
                .containsExactly(Message.OBJECT_AMBIGUOUS);
        assertThat(by(sharedForm, forged -> forged.object(5, 0, FORM.replace("8 0 R]", "8 0 R 9 0 R]")))
                        .messages())
                .containsExactly(Message.OBJECT_AMBIGUOUS);
    }

    @Test
    void content_is_not_changed() {
        assertThat(by(forged -> forged.stream(4, "", "0 0 9 9 re F")).messages())
                .containsExactly(Message.CONTENT_CHANGED);
        assertThat(changed(4, "<</Length 12>>")).containsExactly(Message.CONTENT_CHANGED);
        assertThat(by(forged -> forged.stream(4, "/A 1", "0 0 9 9 re f")).messages())
                .containsExactly(Message.CONTENT_CHANGED);
        assertThat(changed(2, "<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>")).containsExactly(Message.OBJECT_CHANGED);
        assertThat(changed(9, "<<>>")).containsExactly(Message.OBJECT_CHANGED);
        assertThat(changed(2, "<</Kids[3 0 R]>>", "<</Kids[]>>")).containsExactly(Message.CONTENT_CHANGED);
        assertThat(changed(2, "(text)", "(other)")).containsExactly(Message.CONTENT_CHANGED);
    }

    @Test
    void an_object_keeps_its_generation() {
        for (int number : new int[] {1, 3, 4, 5, 7}) {
            String same = ChangedPaper.objects()[number - 1];
            assertThat(by(forged -> forged.object(number, 1, same)).messages())
                    .as("object " + number)
                    .containsExactly(Message.OBJECT_CHANGED);
        }
    }

    @Test
    void a_dictionary_does_not_become_a_stream() {
        assertThat(by(forged -> forged.stream(5, "/Fields[6 0 R 7 0 R 8 0 R]/SigFlags 3", "x"))
                        .messages())
                .isNotEmpty()
                .doesNotContain(Message.FIELD_ADDED);
        assertThat(by(forged -> forged.stream(1, CATALOG.substring(2, CATALOG.length() - 2), "x"))
                        .messages())
                .containsExactly(Message.OBJECT_CHANGED);
    }
}
