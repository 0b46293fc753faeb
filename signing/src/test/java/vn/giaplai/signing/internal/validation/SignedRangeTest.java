package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;
import static vn.giaplai.signing.internal.validation.ThreeFields.code;
import static vn.giaplai.signing.internal.validation.ThreeFields.codes;
import static vn.giaplai.signing.internal.validation.ThreeFields.field;
import static vn.giaplai.signing.internal.validation.ThreeFields.judged;
import static vn.giaplai.signing.internal.validation.ThreeFields.paper;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** Which bytes a signature covers; nothing here looks at the signature values. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedRangeTest {

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
}
