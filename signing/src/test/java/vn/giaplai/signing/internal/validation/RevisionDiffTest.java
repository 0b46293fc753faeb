package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;
import static vn.giaplai.signing.internal.validation.ChangedPaper.by;
import static vn.giaplai.signing.internal.validation.ChangedPaper.fill;
import static vn.giaplai.signing.internal.validation.ChangedPaper.with;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** What a revision defines, compared with the state before it: everything has a reason or is a change. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisionDiffTest {

    private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 90 40]";

    private static Set<Message> messages(UnaryOperator<ForgedRevision> change) {
        return by(change).messages();
    }

    /** The paper with more in its trailer. */
    private static byte[] paper(String inTrailer) {
        return bytes(text(WrittenPdf.file(ChangedPaper.objects())).replace("/Root", inTrailer + "/Root"));
    }

    @Test
    void a_revision_that_defines_nothing_changes_nothing() {
        assertThat(messages(forged -> forged)).isEmpty();
    }

    @Test
    void a_new_object_is_explained_by_the_allowed_place_that_refers_to_it() {
        assertThat(messages(forged -> fill(
                        forged.stream(12, FORM + "/Resources<</Font<</F 13 0 R>>/XObject[14 0 R]>>", "0 g")
                                .object(13, 0, "<</ToUnicode 15 0 R>>")
                                .stream(14, "", "image")
                                .stream(15, "", "map"),
                        "/AP<</N 12 0 R>>")))
                .isEmpty();
        assertThat(messages(forged -> forged.object(11, 0, "(stray)"))).containsExactly(Message.OBJECT_UNEXPLAINED);
        assertThat(messages(forged -> fill(forged, "").object(12, 0, "(stray)")))
                .containsExactly(Message.OBJECT_UNEXPLAINED);
        assertThat(messages(forged -> fill(forged.object(12, 0, "[12 0 R]"), "")))
                .containsExactly(Message.OBJECT_UNEXPLAINED);
    }

    @Test
    void a_stream_whose_bytes_are_elsewhere_is_not_explained() {
        for (String elsewhere : new String[] {"/F(http://x)", "/Ref<<>>"}) {
            assertThat(messages(forged -> fill(
                            forged.stream(12, FORM + "/Resources<</XObject[13 0 R]>>", "0 g").stream(
                                    13, elsewhere, "x"),
                            "/AP<</N 12 0 R>>")))
                    .as(elsewhere)
                    .containsExactly(Message.OBJECT_UNEXPLAINED);
        }
        assertThat(messages(forged -> fill(
                        forged.stream(12, FORM + "/Resources<</XObject[13 0 R]>>", "0 g")
                                .object(13, 0, "<</F(x)>>"),
                        "/AP<</N 12 0 R>>")))
                .isEmpty();
    }

    @Test
    void a_new_object_begins_with_generation_zero() {
        assertThat(messages(forged -> fill(forged, "").object(11, 1, ChangedPaper.VALUE)))
                .contains(Message.OBJECT_UNEXPLAINED);
    }

    @Test
    void the_section_names_the_generation_that_the_object_has() {
        assertThat(messages(forged -> {
                    int offset = forged.at();
                    return forged.object(4, 0, ChangedPaper.objects()[3]).entryAt(4, offset, 1);
                }))
                .containsExactly(Message.OBJECT_CHANGED);
        assertThat(messages(forged -> {
                    int offset = forged.at();
                    return fill(forged, "").entryAt(ChangedPaper.NEW, offset, 1);
                }))
                .containsExactly(Message.OBJECT_CHANGED);
    }

    @Test
    void an_object_that_was_in_use_is_not_freed() {
        assertThat(messages(forged -> forged.free(4, 0))).containsExactly(Message.OBJECT_REMOVED);
        assertThat(messages(forged -> forged.free(11, 0))).isEmpty();
        assertThat(messages(forged -> forged.free(0, 0))).isEmpty();
    }

    @Test
    void an_entry_that_leads_nowhere_explains_nothing() {
        assertThat(messages(forged -> forged.entryAt(11, 1_000_000, 0))).contains(Message.OBJECT_UNEXPLAINED);
        assertThat(messages(forged -> forged.entryAt(4, 1_000_000, 0))).containsExactly(Message.OBJECT_UNEXPLAINED);
        assertThat(by(with(2, "<</A "), forged -> forged.object(2, 0, "(x)")).messages())
                .containsExactly(Message.OBJECT_UNEXPLAINED);
    }

    @Test
    void a_number_that_was_referred_to_and_not_defined_stays_undefined() {
        byte[] base = with(2, "<</Type/Pages/Kids[3 0 R]/Count 1/PieceInfo 11 0 R>>");

        assertThat(by(base, forged -> fill(forged, "")).messages()).containsExactly(Message.OBJECT_SHADOWS);
        assertThat(by(base, forged -> {
                            forged.newNumber();
                            return forged.object(12, 0, ChangedPaper.VALUE)
                                    .object(7, 0, "<<" + ChangedPaper.B + "/V 12 0 R>>");
                        })
                        .messages())
                .isEmpty();
    }

    @Test
    void a_stream_is_compared_with_its_bytes() {
        assertThat(messages(forged -> forged.stream(4, "", "0 0 9 9 re f"))).isEmpty();
        assertThat(messages(forged -> forged.stream(4, "", "0 0 9 8 re f"))).containsExactly(Message.CONTENT_CHANGED);
        assertThat(messages(forged -> forged.object(4, 0, "<</Length 12>>\nstream\n0 0 9 9 re fXX\nendstream")))
                .containsExactly(Message.CONTENT_CHANGED);
    }

    @Test
    void the_trailer_names_the_same_document() {
        byte[] base = paper("/Info 2 0 R/ID[(a)(b)]");

        assertThat(by(base, forged -> forged).messages()).isEmpty();
        assertThat(by(base, forged -> forged.trailer("ID", value("[(a)(c)]"))).messages())
                .isEmpty();
        assertThat(by(base, forged -> forged.trailer("ID", value("[(x)(b)]"))).messages())
                .containsExactly(Message.TRAILER_CHANGED);
        assertThat(by(base, forged -> forged.trailer("ID", value("null"))).messages())
                .containsExactly(Message.TRAILER_CHANGED);
        assertThat(by(base, forged -> forged.trailer("Info", value("3 0 R"))).messages())
                .containsExactly(Message.TRAILER_CHANGED);
        assertThat(by(base, forged -> forged.trailer("Root", value("1 1 R"))).messages())
                .containsExactly(Message.TRAILER_CHANGED);
        assertThat(by(base, forged -> forged.trailer("Encrypt", value("<<>>"))).messages())
                .containsExactly(Message.TRAILER_CHANGED);
    }

    @Test
    void a_document_without_an_identifier_may_get_one() {
        assertThat(messages(forged -> forged.trailer("ID", value("[(a)(b)]")))).isEmpty();
    }

    @Test
    void the_announced_size_never_shrinks_and_holds_every_new_object() {
        assertThat(messages(forged -> fill(forged, "").trailer("Size", value("12"))))
                .isEmpty();
        assertThat(messages(forged -> fill(forged, "").trailer("Size", value("11"))))
                .containsExactly(Message.TRAILER_CHANGED);
        assertThat(messages(forged -> forged.trailer("Size", value("11")))).isEmpty();
        assertThat(messages(forged -> forged.trailer("Size", value("10")))).containsExactly(Message.TRAILER_CHANGED);
        assertThat(messages(forged -> forged.trailer("Size", value("/x")))).containsExactly(Message.TRAILER_CHANGED);
    }

    @Test
    void an_object_is_listed_once() {
        byte[] base = WrittenPdf.file(ChangedPaper.objects());
        String twice = text(
                new ForgedRevision(base).object(4, 0, ChangedPaper.objects()[3]).withTable());
        int entry = twice.lastIndexOf("4 1\n");
        String listed = twice.substring(0, entry) + twice.substring(entry, entry + 24) + twice.substring(entry);
        PdfState after = WrittenPdf.open(bytes(listed));

        assertThat(ChangedPaper.between(base, after, false).messages()).containsExactly(Message.TRAILER_CHANGED);
    }

    @Test
    void a_cross_reference_stream_lists_itself() {
        byte[] base = WrittenPdf.file(ChangedPaper.objects());
        PdfState good = WrittenPdf.open(fill(new ForgedRevision(base), "").withStream(12));
        byte[] trap = with(2, "<</Type/Pages/Kids[3 0 R]/Count 1/PieceInfo 12 0 R>>");
        PdfState shadow = WrittenPdf.open(fill(new ForgedRevision(trap), "").withStream(12));
        PdfState content = WrittenPdf.open(new ForgedRevision(base).withStream(4));

        assertThat(ChangedPaper.between(base, good, false).messages()).isEmpty();
        assertThat(ChangedPaper.between(trap, shadow, false).messages()).containsExactly(Message.OBJECT_SHADOWS);
        assertThat(ChangedPaper.between(base, content, false).messages()).containsExactly(Message.CONTENT_CHANGED);
    }

    @Test
    void an_object_stream_is_explained_by_the_objects_in_it() {
        byte[] base = WrittenPdf.file(ChangedPaper.objects());
        String objects = "11 0 7 " + (ChangedPaper.VALUE.length() + 1) + " ";
        ForgedRevision forged = new ForgedRevision(base)
                .stream(
                                12,
                                "/Type/ObjStm/N 2/First " + objects.length(),
                                objects + ChangedPaper.VALUE + " <<" + ChangedPaper.B + "/V 11 0 R>>")
                        .compressed(11, 12, 0)
                        .compressed(7, 12, 1);

        ChangedPaper changed = ChangedPaper.between(base, WrittenPdf.open(forged.withStream(13)), false);

        assertThat(changed.messages()).isEmpty();
        assertThat(changed.filled()).containsExactly("b");
    }
}
