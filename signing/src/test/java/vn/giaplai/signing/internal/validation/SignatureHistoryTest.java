package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;
import static vn.giaplai.signing.internal.validation.ThreeFields.code;
import static vn.giaplai.signing.internal.validation.ThreeFields.codes;
import static vn.giaplai.signing.internal.validation.ThreeFields.field;
import static vn.giaplai.signing.internal.validation.ThreeFields.judged;
import static vn.giaplai.signing.internal.validation.ThreeFields.paper;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** What came behind each signature; nothing here looks at the signature values. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatureHistoryTest {

    private static byte[] joined(byte[] first, String more) {
        return bytes(text(first) + more);
    }

    @Test
    void signatures_are_found_in_the_order_in_which_they_were_made() {
        byte[] twice = FakeSignature.in(FakeSignature.in(paper(), "c"), "a");

        List<Draft> drafts = judged(twice);

        assertThat(drafts).extracting(each -> each.signed.field().name()).containsExactly("c", "a");
        assertThat(drafts).extracting(each -> each.section).containsExactly(1, 0);
        assertThat(drafts).allMatch(each -> each.home && each.findings.isEmpty());
        assertThat(SignedRange.end(drafts.get(1).signed)).isEqualTo(twice.length);
    }

    @Test
    void a_paper_without_signatures_has_no_history() {
        assertThat(judged(paper())).isEmpty();
    }

    @Test
    void a_signature_keeps_what_it_found_out_when_others_follow() {
        byte[] changed = new ForgedRevision(FakeSignature.in(paper(), "a"))
                .stream(4, "", "0 0 1 1 re f").withTable();
        byte[] thenSigned = FakeSignature.in(changed, "b");

        List<Draft> drafts = judged(thenSigned);

        assertThat(codes(drafts.get(0))).containsExactly(code(Message.CONTENT_CHANGED));
        assertThat(drafts.get(0).reason).isEqualTo(SubIndication.DOCUMENT_CHANGED);
        assertThat(codes(drafts.get(1))).isEmpty();
    }

    @Test
    void a_signature_that_is_no_longer_in_its_field_was_removed() {
        byte[] signed = FakeSignature.in(paper(), "a");
        byte[] removed = new ForgedRevision(signed)
                .object(6, 0, field("a", "[0 0 90 40]"))
                .withTable();

        List<Draft> drafts = judged(removed);

        assertThat(drafts).hasSize(1);
        assertThat(codes(drafts.get(0))).contains(code(Message.SIGNATURE_REMOVED));
    }

    @Test
    void one_value_in_two_fields_is_shared() {
        byte[] trap = paper(
                field("a", "[0 0 90 40]"),
                field("b", "[0 90 90 130]").replace("/P", "/V 9 0 R/P"),
                field("c", "[0 190 90 230]"));

        List<Draft> drafts = judged(FakeSignature.in(trap, "a"));

        assertThat(drafts)
                .hasSize(2)
                .allSatisfy(each -> assertThat(codes(each)).contains(code(Message.SIGNATURE_SHARED)));
    }

    @Test
    void fields_of_one_name_are_rejected() {
        byte[] trap = paper(field("a", "[0 0 90 40]"), field("b", "[0 90 90 130]"), field("a", "[0 190 90 230]"));

        assertThat(codes(judged(FakeSignature.in(trap, "a")).get(0))).contains(code(Message.DUPLICATE_FIELD_NAME));
        assertThat(codes(judged(FakeSignature.in(trap, "b")).get(0))).isEmpty();
    }

    @Test
    void bytes_behind_the_last_revision_are_garbage() {
        byte[] signed = FakeSignature.in(paper(), "a");
        int section = WrittenPdf.open(signed).sections().get(0).offset();

        assertThat(codes(judged(joined(signed, "\n \n")).get(0))).isEmpty();
        assertThat(codes(judged(joined(signed, "x")).get(0))).contains(code(Message.APPENDED_GARBAGE));
        assertThat(codes(judged(joined(signed, "startxref\n" + section + "\n%%EOF\n"))
                        .get(0)))
                .contains(code(Message.APPENDED_GARBAGE));
    }

    @Test
    void bytes_between_revisions_belong_to_something() {
        byte[] between = new ForgedRevision(FakeSignature.in(paper(), "a"))
                .raw("99 0 obj\n(unseen)\nendobj\n")
                .withTable();
        byte[] thenSigned = FakeSignature.in(between, "b");

        assertThat(codes(judged(between).get(0))).contains(code(Message.BYTES_UNACCOUNTED));
        List<Draft> drafts = judged(thenSigned);
        assertThat(codes(drafts.get(0))).containsExactly(code(Message.BYTES_UNACCOUNTED));
        assertThat(codes(drafts.get(1))).isEmpty();
    }

    @Test
    void a_revision_left_out_of_the_chain_is_missed() {
        byte[] first = FakeSignature.in(paper(), "a");
        byte[] second = FakeSignature.in(first, "b");
        byte[] skipped = new ForgedRevision(second)
                .trailer("Prev", number(WrittenPdf.open(first).sections().get(0).offset()))
                .withTable();

        assertThat(codes(judged(skipped).get(0))).contains(code(Message.BYTES_UNACCOUNTED));
    }

    private static PdfValue number(int value) {
        return ForgedRevision.number(value);
    }

    @Test
    void the_sections_of_the_signed_bytes_lie_in_them() {
        byte[] base = paper();
        ForgedRevision trap = new ForgedRevision(base).entryAt(4, base.length + 5000, 0);
        byte[] signed = FakeSignature.in(trap.withTable(), "a");
        ForgedRevision sprung = new ForgedRevision(signed);
        byte[] whole = sprung.raw(" ".repeat(base.length + 5000 - signed.length))
                .raw("4 0 obj\n" + stream("", "0 g") + "\nendobj\n")
                .withTable();

        assertThat(codes(judged(whole).get(0))).contains(code(Message.HISTORY_FORKED));
    }

    @Test
    void a_field_that_a_signature_locked_is_not_signed_afterwards() {
        byte[] locking = FakeSignature.locking(paper(), "a", "b");

        List<Draft> forbidden = judged(FakeSignature.in(locking, "b"));
        List<Draft> permitted = judged(FakeSignature.in(locking, "c"));

        assertThat(codes(forbidden.get(0))).containsExactly(code(Message.NOT_PERMITTED));
        assertThat(codes(permitted.get(0))).isEmpty();
    }

    @Test
    void a_field_placed_later_is_a_warning_where_none_was_prepared_and_an_error_where_one_was() {
        byte[] unprepared = WrittenPdf.file(
                "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[]>>",
                stream("", "0 0 9 9 re f"),
                "<</Fields[]/SigFlags 3>>");

        SignatureHistory placed =
                new SignatureHistory(WrittenPdf.open(FakeSignature.adding(FakeSignature.adding(unprepared, "y"), "z")));
        placed.judge();
        List<Draft> prepared = judged(FakeSignature.adding(FakeSignature.in(paper(), "a"), "z"));

        assertThat(codes(placed.drafts().get(0))).contains(code(Message.FIELD_ADDED));
        assertThat(placed.drafts()).extracting(placed::isPlacedLater).containsExactly(false, true);
        assertThat(codes(prepared.get(0))).contains(code(Message.ANNOTATION_ADDED));
    }
}
