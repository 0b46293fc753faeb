package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.validation.ChangedPaper.FORM;
import static vn.giaplai.signing.internal.validation.ChangedPaper.PAGE;
import static vn.giaplai.signing.internal.validation.ChangedPaper.VALUE;
import static vn.giaplai.signing.internal.validation.ChangedPaper.by;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** Signature fields that a revision adds: in the form and on their page, with their value, covering nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddedFieldTest {

    private static final byte[] PAPER = WrittenPdf.file(ChangedPaper.objects());
    private static final String STAMP = "/Type/Annot/Subtype/Widget/FT/Sig/T(timestamp-1)/F 132/Rect[0 0 0 0]/P 3 0 R";
    private static final String LONGER_FORM = FORM.replace("8 0 R]", "8 0 R 12 0 R]");
    private static final String LONGER_PAGE = PAGE.replace("8 0 R]", "8 0 R 12 0 R]");

    /** A value that is object 11, a field that is object 12, in form and page. */
    private static ForgedRevision add(ForgedRevision forged, String field) {
        return forged.object(11, 0, VALUE)
                .object(12, 0, "<<" + field + "/V 11 0 R>>")
                .object(5, 0, LONGER_FORM)
                .object(3, 0, LONGER_PAGE);
    }

    private static Set<Message> added(String field) {
        return by(forged -> add(forged, field)).messages();
    }

    @Test
    void one_without_area_may_be_added() {
        ChangedPaper changed = by(forged -> add(forged, STAMP));

        assertThat(changed.messages()).isEmpty();
        assertThat(changed.placed()).isEmpty();
    }

    @Test
    void locks_bind_one_with_a_signature_and_none_with_a_time_stamp() {
        String stamp = "<</Type/DocTimeStamp/SubFilter/ETSI.RFC3161/ByteRange[0 1 2 3]/Contents<00>>>";

        assertThat(by(forged -> add(forged, STAMP)).filled()).containsExactly("timestamp-1");
        assertThat(by(forged -> add(forged, STAMP).object(11, 0, stamp)).filled())
                .isEmpty();
        assertThat(by(forged -> add(forged, STAMP).object(11, 0, stamp.replace("RFC3161", "CAdES.detached")))
                        .filled())
                .containsExactly("timestamp-1");
    }

    @Test
    void one_that_shows_is_a_warning_where_no_place_was_prepared_and_an_error_where_one_was() {
        UnaryOperator<ForgedRevision> visible = forged -> add(forged, STAMP.replace("[0 0 0 0]", "[100 0 190 40]"));

        ChangedPaper unprepared = by(PAPER, visible, true);
        ChangedPaper prepared = by(PAPER, visible, false);

        assertThat(unprepared.messages()).containsExactly(Message.FIELD_ADDED);
        assertThat(unprepared.placed()).containsExactly(12);
        assertThat(prepared.messages()).containsExactly(Message.ANNOTATION_ADDED);
    }

    @Test
    void it_covers_no_signature() {
        UnaryOperator<ForgedRevision> over = forged -> add(forged, STAMP.replace("[0 0 0 0]", "[10 10 20 20]"));

        assertThat(by(PAPER, over, true).messages())
                .containsExactlyInAnyOrder(Message.FIELD_ADDED, Message.SIGNATURE_COVERED);
    }

    @Test
    void what_it_shows_is_safe_for_every_reader() {
        assertThat(by(forged -> add(forged.stream(13, "/Subtype/Form", "q Q"), STAMP + "/AP<</N 13 0 R>>"))
                        .messages())
                .isEmpty();
        assertThat(by(forged -> add(forged.stream(13, "/Subtype/Form", "0 0 9 9 re f"), STAMP + "/AP<</N 13 0 R>>"))
                        .messages())
                .containsExactly(Message.APPEARANCE_UNSAFE);
    }

    @Test
    void one_that_is_not_all_of_a_signature_field_is_an_annotation_like_any_other() {
        for (String other : List.of(
                STAMP.replace("/FT/Sig", "/FT/Tx"),
                STAMP.replace("/Widget", "/Link"),
                STAMP.replace("T(timestamp-1)", "T/name"),
                STAMP.replace("T(timestamp-1)", ""),
                STAMP.replace("[0 0 0 0]", "[0 0 0]"),
                STAMP.replace("[0 0 0 0]", "[0 0 --9 0]"),
                STAMP + "/AA<<>>",
                STAMP + "/Parent 6 0 R")) {
            assertThat(added(other)).as(other).contains(Message.ANNOTATION_ADDED, Message.FORM_CHANGED);
        }
        assertThat(added(STAMP + "/TU(x)/Ff 1/Contents(x)/Lang(vi)")).isEmpty();
    }

    @Test
    void it_has_a_value_of_its_own_from_the_start() {
        ChangedPaper without = by(forged -> forged.object(12, 0, "<<" + STAMP + ">>")
                .object(11, 0, VALUE)
                .object(5, 0, LONGER_FORM)
                .object(3, 0, LONGER_PAGE));
        ChangedPaper borrowed = by(forged -> forged.object(12, 0, "<<" + STAMP + "/V 9 0 R>>")
                .object(11, 0, VALUE)
                .object(5, 0, LONGER_FORM)
                .object(3, 0, LONGER_PAGE));

        assertThat(without.messages()).contains(Message.FORM_CHANGED, Message.ANNOTATION_ADDED);
        assertThat(borrowed.messages()).contains(Message.FORM_CHANGED, Message.ANNOTATION_ADDED);
    }

    @Test
    void it_stands_in_the_form_when_it_stands_on_a_page() {
        ChangedPaper pageAlone = by(forged -> forged.object(11, 0, VALUE)
                .object(12, 0, "<<" + STAMP + "/V 11 0 R>>")
                .object(3, 0, LONGER_PAGE));
        ChangedPaper formAlone = by(forged -> forged.object(11, 0, VALUE)
                .object(12, 0, "<<" + STAMP + "/V 11 0 R>>")
                .object(5, 0, LONGER_FORM));

        assertThat(pageAlone.messages()).containsExactly(Message.ANNOTATION_ADDED);
        assertThat(formAlone.messages()).isEmpty();
    }

    @Test
    void it_stands_on_the_page_it_names_once() {
        assertThat(added(STAMP.replace("/P 3 0 R", "/P 2 0 R"))).contains(Message.ANNOTATION_ADDED);
        assertThat(added(STAMP.replace("/P 3 0 R", ""))).contains(Message.ANNOTATION_ADDED);
        assertThat(by(forged -> add(forged, STAMP).object(3, 0, LONGER_PAGE.replace("12 0 R]", "12 0 R 12 0 R]")))
                        .messages())
                .containsExactly(Message.ANNOTATION_ADDED);
        assertThat(by(forged -> add(forged, STAMP).object(5, 0, LONGER_FORM.replace("12 0 R]", "12 0 R 12 0 R]")))
                        .messages())
                .containsExactly(Message.FORM_CHANGED);
    }

    @Test
    void it_may_be_added_to_lists_that_are_objects_of_their_own() {
        String[] objects = ChangedPaper.objects();
        objects[2] = PAGE.replace("[6 0 R 7 0 R 8 0 R]", " 11 0 R");
        objects[4] = "<</Fields 12 0 R/SigFlags 3>>";
        byte[] withLists = WrittenPdf.file(lists(objects));

        ChangedPaper good = by(
                withLists,
                forged -> forged.object(13, 0, VALUE)
                        .object(14, 0, "<<" + STAMP + "/V 13 0 R>>")
                        .object(11, 0, "[6 0 R 7 0 R 8 0 R 14 0 R]")
                        .object(12, 0, "[6 0 R 7 0 R 8 0 R 14 0 R]"));
        ChangedPaper first = by(
                withLists,
                forged -> forged.object(13, 0, VALUE)
                        .object(14, 0, "<<" + STAMP + "/V 13 0 R>>")
                        .object(11, 0, "[14 0 R 6 0 R 7 0 R 8 0 R]")
                        .object(12, 0, "[6 0 R 7 0 R 8 0 R 14 0 R]"));
        ChangedPaper swapped = by(
                withLists,
                forged -> forged.object(13, 0, "[6 0 R 7 0 R 8 0 R]")
                        .object(3, 0, objects[2].replace("11 0 R", "13 0 R")));

        assertThat(good.messages()).isEmpty();
        assertThat(first.messages()).contains(Message.ANNOTATION_ADDED);
        assertThat(swapped.messages()).contains(Message.PAGE_CHANGED);
    }

    private static String[] lists(String[] objects) {
        String[] all = Arrays.copyOf(objects, 12);
        all[10] = "[6 0 R 7 0 R 8 0 R]";
        all[11] = "[6 0 R 7 0 R 8 0 R]";
        return all;
    }
}
