package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.validation.ChangedPaper.B;
import static vn.giaplai.signing.internal.validation.ChangedPaper.C;
import static vn.giaplai.signing.internal.validation.ChangedPaper.NEW;
import static vn.giaplai.signing.internal.validation.ChangedPaper.PAGE;
import static vn.giaplai.signing.internal.validation.ChangedPaper.SIGNED_FIELD;
import static vn.giaplai.signing.internal.validation.ChangedPaper.VALUE;
import static vn.giaplai.signing.internal.validation.ChangedPaper.by;
import static vn.giaplai.signing.internal.validation.ChangedPaper.fill;
import static vn.giaplai.signing.internal.validation.ChangedPaper.with;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** What a revision may do to prepared signature fields: fill one, once, with a value and a block of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldChangesTest {

    private static final String FORM_OF_TWO = "<</Fields[6 0 R 7 0 R]/SigFlags 3>>";
    private static final String FORM = "/Type/XObject/Subtype/Form";

    private static ForgedRevision fillWithBlock(ForgedRevision forged, String entries) {
        return fill(forged.stream(12, entries, "0 g"), "/AP<</N 12 0 R>>");
    }

    @Test
    void a_prepared_field_may_be_filled() {
        ChangedPaper changed = by(forged -> fill(forged, ""));

        assertThat(changed.messages()).isEmpty();
        assertThat(changed.filled()).containsExactly("b");
        assertThat(changed.placed()).isEmpty();
    }

    @Test
    void it_may_get_a_block_that_stays_in_its_rectangle() {
        assertThat(by(forged -> fillWithBlock(forged, FORM + "/BBox[0 0 90 40]"))
                        .messages())
                .isEmpty();
        assertThat(by(forged -> fillWithBlock(forged, FORM)).messages()).containsExactly(Message.APPEARANCE_UNSAFE);
    }

    @Test
    void a_time_stamp_may_fill_it_too_and_nothing_else() {
        assertThat(filledWith("<</Type/DocTimeStamp/ByteRange[0 1 2 3]>>").messages())
                .isEmpty();
        assertThat(filledWith("<</ByteRange[0 1 2 3]>>").messages()).contains(Message.FIELD_CHANGED);
        assertThat(filledWith("<</Type/Sig>>").messages()).contains(Message.FIELD_CHANGED);
        assertThat(filledWith("(value)").messages()).contains(Message.FIELD_CHANGED);
    }

    private static ChangedPaper filledWith(String value) {
        return by(forged -> fill(forged, "").object(NEW, 0, value));
    }

    @Test
    void its_value_is_made_by_the_revision_that_fills_it() {
        ChangedPaper borrowed = by(forged -> forged.object(7, 0, "<<" + B + "/V 9 0 R>>"));
        ChangedPaper direct = by(forged -> forged.object(7, 0, "<<" + B + "/V" + VALUE + ">>"));

        assertThat(borrowed.messages()).containsExactly(Message.FIELD_CHANGED);
        assertThat(direct.messages()).containsExactly(Message.FIELD_CHANGED);
        assertThat(borrowed.filled()).isEmpty();
    }

    @Test
    void its_value_is_a_signature_dictionary_and_nothing_besides() {
        String open = VALUE.substring(0, VALUE.length() - 2);

        assertThat(filledWith(open + "/Reason(x)/Prop_Build<<>>/Reference[]>>").messages())
                .isEmpty();
        for (String other : List.of("/ca 0", "/Subtype/Type3", "/S/JavaScript", "/OCGs 3 0 R")) {
            assertThat(filledWith(open + other + ">>").messages()).as(other).contains(Message.FIELD_CHANGED);
        }
        assertThat(filledWith(WrittenPdf.stream("/Type/Sig/ByteRange[0 1 2 3]", "0 g"))
                        .messages())
                .contains(Message.FIELD_CHANGED);
    }

    @Test
    void everything_else_of_the_field_stays_as_it_was() {
        for (String more : List.of("/TU(x)", "/A<</S/JavaScript>>", "/MK<<>>")) {
            assertThat(by(forged -> fill(forged, more)).messages()).as(more).contains(Message.FIELD_CHANGED);
        }
        assertThat(by(forged -> forged.object(NEW, 0, VALUE)
                                .object(7, 0, "<<" + B.replace("130", "131") + "/V 11 0 R>>"))
                        .messages())
                .contains(Message.FIELD_CHANGED);
    }

    @Test
    void a_field_that_is_not_filled_stays_whole() {
        assertThat(by(forged -> forged.object(7, 0, "<<" + B + "/TU(x)>>")).messages())
                .containsExactly(Message.FIELD_CHANGED);
        assertThat(by(forged -> forged.object(7, 0, "<<" + B + "/AP<<>>>>")).messages())
                .containsExactly(Message.APPEARANCE_CHANGED);
    }

    @Test
    void a_signed_field_stays_whole() {
        assertThat(by(forged -> forged.object(6, 0, SIGNED_FIELD.replace("10 0 R", "4 0 R")))
                        .messages())
                .containsExactly(Message.APPEARANCE_CHANGED);
        assertThat(by(forged -> forged.object(6, 0, SIGNED_FIELD.replace("/F 4", "/F 6")))
                        .messages())
                .containsExactly(Message.FIELD_CHANGED);
        assertThat(by(forged -> forged.object(NEW, 0, VALUE).object(6, 0, SIGNED_FIELD.replace("9 0 R", "11 0 R")))
                        .messages())
                .contains(Message.FIELD_CHANGED);
    }

    @Test
    void one_revision_fills_one_field() {
        ChangedPaper two = by(forged -> fill(forged, "").object(12, 0, VALUE).object(8, 0, "<<" + C + "/V 12 0 R>>"));
        ChangedPaper shared = by(forged -> fill(forged, "").object(8, 0, "<<" + C + "/V 11 0 R>>"));

        assertThat(two.messages()).containsExactly(Message.FIELD_CHANGED);
        assertThat(two.filled()).containsExactly("b", "c");
        assertThat(shared.messages()).containsExactly(Message.FIELD_CHANGED);
    }

    @Test
    void the_block_of_a_signature_is_not_changed() {
        assertThat(by(forged -> forged.stream(10, FORM + "/BBox[0 0 9 9]", "0 0 2 2 re f"))
                        .messages())
                .containsExactly(Message.APPEARANCE_CHANGED);
    }

    @Test
    void a_block_does_not_cover_a_signature_on_the_same_page() {
        assertThat(filledAt("[0 30 90 70]", "/P 3 0 R")).containsExactly(Message.SIGNATURE_COVERED);
        assertThat(filledAt("[0 30 90 70]", "")).containsExactly(Message.SIGNATURE_COVERED);
        assertThat(filledAt("[0 30 90 70]", "/P 2 0 R")).containsExactly(Message.SIGNATURE_COVERED);
        assertThat(filledAt("[0 40 90 70]", "/P 3 0 R")).isEmpty();
        assertThat(filledAt("[90 0 180 40]", "/P 3 0 R")).isEmpty();
    }

    @Test
    void on_another_page_it_covers_nothing_whatever_it_says_of_its_page() {
        String[] objects = ChangedPaper.objects();
        objects[1] = "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>";
        objects[2] = "<</Type/Page/Parent 2 0 R/Annots[6 0 R]>>";
        objects[3] = "<</Type/Page/Parent 2 0 R/Annots 8 0 R>>";
        objects[6] = "<<" + B.replace("[0 90 90 130]", "[0 0 90 40]") + ">>";
        objects[7] = "[7 0 R]";

        assertThat(by(
                                WrittenPdf.file(objects),
                                forged -> forged.object(NEW, 0, VALUE).stream(12, FORM + "/BBox[0 0 90 40]", "0 g")
                                        .object(7, 0, objects[6].replace(">>", "/V 11 0 R/AP<</N 12 0 R>>>>")))
                        .messages())
                .isEmpty();
    }

    @Test
    void it_covers_none_of_the_places_where_a_signature_shows() {
        String[] objects = ChangedPaper.objects();
        objects[2] = PAGE.replace("6 0 R", "8 0 R 11 0 R").replace("7 0 R 8 0 R]", "7 0 R]");
        objects[5] = "<</FT/Sig/T(a)/V 9 0 R/Kids[8 0 R 11 0 R]>>";
        objects[6] = "<<" + B.replace("[0 90 90 130]", "[0 30 90 70]") + ">>";
        objects[7] = "<</Subtype/Widget/Rect[0 0 90 40]/P 3 0 R/Parent 6 0 R>>";
        String[] more = Arrays.copyOf(objects, 11);
        more[4] = FORM_OF_TWO;
        more[10] = "<</Subtype/Widget/Rect[0 400 90 440]/P 3 0 R/Parent 6 0 R>>";

        assertThat(by(
                                WrittenPdf.file(more),
                                forged -> forged.object(12, 0, VALUE).stream(13, FORM + "/BBox[0 0 90 40]", "0 g")
                                        .object(7, 0, objects[6].replace(">>", "/V 12 0 R/AP<</N 13 0 R>>>>")))
                        .messages())
                .containsExactly(Message.SIGNATURE_COVERED);
    }

    private static Iterable<Message> filledAt(String rectangle, String page) {
        String field = "/Type/Annot/Subtype/Widget/FT/Sig/T(b)/Rect" + rectangle + page;
        return by(
                        with(7, "<<" + field + ">>"),
                        forged -> forged.object(NEW, 0, VALUE).stream(12, FORM + "/BBox[0 0 90 40]", "0 g")
                                .object(7, 0, "<<" + field + "/V 11 0 R/AP<</N 12 0 R>>>>"))
                .messages();
    }

    @Test
    void a_signature_that_does_not_say_its_page_may_be_on_any() {
        byte[] base = with(6, SIGNED_FIELD.replace("/P 3 0 R", "").replace("[0 0 90 40]", "[0 90 90 130]"));

        assertThat(by(base, forged -> fillWithBlock(forged, FORM + "/BBox[0 0 9 9]"))
                        .messages())
                .containsExactly(Message.SIGNATURE_COVERED);
    }

    @Test
    void of_a_field_with_a_widget_of_its_own_one_gets_the_value_the_other_the_block() {
        String field = "/FT/Sig/T(b)/Kids[11 0 R]";
        String widget = "/Type/Annot/Subtype/Widget/Rect[0 90 90 130]/Parent 7 0 R/P 3 0 R";
        String[] objects = ChangedPaper.objects();
        objects[6] = "<<" + field + ">>";
        byte[] base = WrittenPdf.file(Stream.concat(List.of(objects).stream(), Stream.of("<<" + widget + ">>"))
                .toArray(String[]::new));

        ChangedPaper both = by(
                base,
                forged -> forged.object(12, 0, VALUE).stream(13, FORM + "/BBox[0 0 9 9]", "0 g")
                        .object(7, 0, "<<" + field + "/V 12 0 R>>")
                        .object(11, 0, "<<" + widget + "/AP<</N 13 0 R>>>>"));
        ChangedPaper blockInField = by(
                base,
                forged -> forged.object(12, 0, VALUE).stream(13, FORM + "/BBox[0 0 9 9]", "0 g")
                        .object(7, 0, "<<" + field + "/V 12 0 R/AP<</N 13 0 R>>>>"));
        ChangedPaper blockAlone = by(
                base,
                forged -> forged.stream(12, FORM + "/BBox[0 0 9 9]", "0 g")
                        .object(11, 0, "<<" + widget + "/AP<</N 12 0 R>>>>"));
        ChangedPaper valueInWidget =
                by(base, forged -> forged.object(12, 0, VALUE).object(11, 0, "<<" + widget + "/V 12 0 R>>"));

        assertThat(both.messages()).isEmpty();
        assertThat(both.filled()).containsExactly("b");
        assertThat(blockInField.messages()).contains(Message.FIELD_CHANGED);
        assertThat(blockAlone.messages()).contains(Message.APPEARANCE_CHANGED);
        assertThat(valueInWidget.messages()).contains(Message.FIELD_CHANGED);
    }
}
