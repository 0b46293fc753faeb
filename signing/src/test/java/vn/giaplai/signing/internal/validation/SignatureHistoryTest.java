package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** Which bytes each signature covers, and what came behind them; nothing here looks at the signature values. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatureHistoryTest {

    private static final String PAGE = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[6 0 R 7 0 R 8 0 R]>>";

    /** A paper with three empty fields, a, b and c. */
    private static byte[] paper() {
        return paper(field("a", "[0 0 90 40]"), field("b", "[0 90 90 130]"), field("c", "[0 190 90 230]"));
    }

    private static byte[] paper(String... fields) {
        return WrittenPdf.file(
                "<</Type/Catalog/Pages 2 0 R/AcroForm 5 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                PAGE,
                stream("", "0 0 9 9 re f"),
                "<</Fields[6 0 R 7 0 R 8 0 R]/SigFlags 3>>",
                fields[0],
                fields[1],
                fields[2]);
    }

    private static String field(String name, String rectangle) {
        return "<</Type/Annot/Subtype/Widget/FT/Sig/T(" + name + ")/Rect" + rectangle + "/F 4/P 3 0 R>>";
    }

    private static List<Draft> judged(byte[] file) {
        SignatureHistory history = new SignatureHistory(WrittenPdf.open(file));
        history.judge();
        return history.drafts();
    }

    private static List<String> codes(Draft draft) {
        return draft.findings.stream().map(Finding::code).toList();
    }

    private static String code(Message message) {
        return message.finding().code();
    }

    private static byte[] joined(byte[] first, String more) {
        return bytes(text(first) + more);
    }

    /** The file with numbers of the newest byte range replaced, padded to the width they had. */
    private static byte[] withRange(byte[] file, int... range) {
        String text = text(file);
        int from = text.lastIndexOf("/ByteRange[") + 11;
        int to = text.indexOf(']', from);
        String numbers = String.join(
                " ", Arrays.stream(range).mapToObj(Integer::toString).toList());
        return bytes(text.substring(0, from) + numbers + " ".repeat(to - from - numbers.length()) + text.substring(to));
    }

    private static int[] range(byte[] file) {
        List<Draft> drafts = new SignatureHistory(WrittenPdf.open(file)).drafts();
        return drafts.get(drafts.size() - 1).signed.byteRange();
    }

    @Test
    void signatures_are_found_in_the_order_in_which_they_were_made() {
        byte[] twice = FakeSignature.in(FakeSignature.in(paper(), "c"), "a");

        List<Draft> drafts = judged(twice);

        assertThat(drafts).extracting(each -> each.signed.field().name()).containsExactly("c", "a");
        assertThat(drafts).extracting(each -> each.section).containsExactly(1, 0);
        assertThat(drafts).allMatch(each -> each.home && each.findings.isEmpty());
        assertThat(SignatureHistory.endOf(drafts.get(1))).isEqualTo(twice.length);
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
    void a_range_is_four_numbers_that_begin_at_zero_and_leave_one_hole() {
        byte[] signed = FakeSignature.in(paper(), "a");
        int[] good = range(signed);

        for (int[] wrong : new int[][] {
            {1, good[1], good[2], good[3]},
            {0, 0, good[2], good[3]},
            {0, good[2], good[1], good[3]},
            {0, good[1], good[1], good[3]},
            {0, good[1], good[2], -1},
            {0, good[1], good[2], good[3] + 1},
            {0, good[1], good[2]}
        }) {
            Draft draft = judged(withRange(signed, wrong)).get(0);
            assertThat(codes(draft)).as(Arrays.toString(wrong)).contains(code(Message.BYTE_RANGE_MALFORMED));
            assertThat(draft.reason).isEqualTo(SubIndication.FORMAT_FAILURE);
        }
    }

    @Test
    void the_hole_is_exactly_the_value() {
        byte[] signed = FakeSignature.in(paper(), "a");
        int[] good = range(signed);

        assertThat(codes(judged(withRange(signed, 0, good[1] - 1, good[2], good[3]))
                        .get(0)))
                .containsExactly(code(Message.BYTE_RANGE_GAP));
        assertThat(codes(judged(withRange(signed, 0, good[1], good[2] + 1, good[3] - 1))
                        .get(0)))
                .containsExactly(code(Message.BYTE_RANGE_GAP));
        assertThat(codes(judged(withRange(signed, 0, good[1] + 1, good[2], good[3]))
                        .get(0)))
                .containsExactly(code(Message.BYTE_RANGE_OVERLAP));
        assertThat(codes(judged(withRange(signed, 0, good[1] + 1, good[2] + 1, good[3] - 1))
                        .get(0)))
                .containsExactly(code(Message.BYTE_RANGE_GAP));
        assertThat(codes(judged(withRange(signed, 0, good[1] - 1, good[2] - 1, good[3] + 1))
                        .get(0)))
                .containsExactly(code(Message.BYTE_RANGE_GAP));
    }

    @Test
    void nothing_but_zeros_follows_the_value_in_its_room() {
        byte[] padded = FakeSignature.in(paper(), "a", new byte[] {4, 1, 7, 0, 0, 0});
        byte[] hidden = FakeSignature.in(paper(), "a", new byte[] {4, 1, 7, 0, 0, 'x'});
        byte[] unreadable = FakeSignature.in(paper(), "a", new byte[] {4, 99, 7, 0, 0, 'x'});

        assertThat(codes(judged(padded).get(0))).isEmpty();
        assertThat(codes(judged(hidden).get(0))).containsExactly(code(Message.BYTE_RANGE_GAP));
        assertThat(codes(judged(unreadable).get(0))).isEmpty();
    }

    @Test
    void white_space_inside_the_value_is_a_gap() {
        byte[] signed = FakeSignature.in(paper(), "a");
        byte[] spaced = bytes(text(signed).replace("/Contents<04020102>", "/Contents<0402010 >"));

        assertThat(codes(judged(spaced).get(0))).contains(code(Message.BYTE_RANGE_GAP));
    }

    @Test
    void the_signed_bytes_end_with_a_revision() {
        byte[] signed = FakeSignature.in(paper(), "a");
        int[] good = range(signed);

        Draft draft =
                judged(withRange(signed, 0, good[1], good[2], good[3] - 9)).get(0);

        assertThat(draft.section).isEqualTo(-1);
        assertThat(codes(draft)).contains(code(Message.REVISION_NOT_FOUND));
    }

    @Test
    void a_value_copied_from_another_field_is_not_at_home() {
        byte[] signed = FakeSignature.in(paper(), "a");
        String copy = text(signed).substring(text(signed).indexOf("9 0 obj\n") + 8);
        copy = copy.substring(0, copy.indexOf("\nendobj"));
        byte[] copied = new ForgedRevision(signed)
                .object(10, 0, copy)
                .object(7, 0, field("b", "[0 90 90 130]").replace("/P", "/V 10 0 R/P"))
                .withTable();

        List<Draft> drafts = judged(copied);

        assertThat(drafts).hasSize(2);
        assertThat(drafts)
                .filteredOn(each -> each.signed.field().name().equals("b"))
                .allSatisfy(each -> {
                    assertThat(each.home).isFalse();
                    assertThat(codes(each)).contains(code(Message.BYTE_RANGE_ELSEWHERE));
                });
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
