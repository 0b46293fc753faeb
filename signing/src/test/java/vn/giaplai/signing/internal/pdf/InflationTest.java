package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertBroken;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertRefused;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.budget;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.SigningFailure;

/** Streams that carry structure, decompressed (ISO 32000-1 §7.4.4; predictors: ISO/IEC 15948 §9). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InflationTest {

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return out.toByteArray();
    }

    private static byte[] decode(String entries, int... content) {
        byte[] raw = new byte[content.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) content[i];
        }
        return Inflation.decode(dict("/Filter/FlateDecode" + entries), deflated(raw), budget());
    }

    /** The rows, each with its filter type before it, behind a PNG predictor with three columns. */
    private static byte[] predicted(int... rows) {
        return decode("/DecodeParms<</Predictor 12/Columns 3>>", rows);
    }

    @Test
    void without_a_filter_the_bytes_are_the_bytes() {
        byte[] raw = bytes("plain");

        assertThat(Inflation.decode(dict(""), raw, budget())).isEqualTo(raw);
        assertThat(Inflation.decode(dict("/Filter[]"), raw, budget())).isEqualTo(raw);
        assertThat(Inflation.decode(dict("/Filter null"), raw, budget())).isEqualTo(raw);
    }

    @Test
    void flate_is_undone_whether_it_stands_alone_or_in_an_array() {
        byte[] large = new byte[100_000];
        Arrays.fill(large, (byte) 7);
        large[99_999] = 1;

        for (String filter :
                List.of("/Filter/FlateDecode", "/Filter[/FlateDecode]", "/Filter[/FlateDecode]/DecodeParms[null]")) {
            assertThat(Inflation.decode(dict(filter), deflated(large), budget()))
                    .isEqualTo(large);
        }
    }

    @Test
    void parameters_may_stand_in_an_array_too() {
        assertThat(Inflation.decode(
                        dict("/Filter[/FlateDecode]/DecodeParms[<</Predictor 12/Columns 2>>]"),
                        deflated(new byte[] {1, 5, 5}),
                        budget()))
                .containsExactly(5, 10);
        assertThat(Inflation.decode(
                        dict("/Filter[/FlateDecode]/DecodeParms<</Predictor 12/Columns 2>>"),
                        deflated(new byte[] {1, 5, 5}),
                        budget()))
                .containsExactly(5, 10);
    }

    @Test
    void other_filters_are_refused_by_name() {
        for (String filter : List.of("/LZWDecode", "[/ASCIIHexDecode/FlateDecode]", "(FlateDecode)", "[/Crypt]")) {
            assertRefused(
                    () -> Inflation.decode(dict("/Filter" + filter), new byte[0], budget()),
                    SigningFailure.DOCUMENT_UNSUPPORTED,
                    "filter of a structural stream");
        }
    }

    @Test
    void what_is_no_deflated_stream_is_broken_and_what_ends_early_is_what_came() {
        byte[] whole = deflated(bytes("abcabcabc".repeat(500)));

        assertBroken(
                () -> Inflation.decode(dict("/Filter/FlateDecode"), bytes("no zlib"), budget()),
                "stream not decompressed");
        assertThat(Inflation.decode(dict("/Filter/FlateDecode"), Arrays.copyOf(whole, whole.length - 8), budget()))
                .startsWith('a', 'b', 'c');
        assertThat(Inflation.decode(dict("/Filter/FlateDecode"), new byte[0], budget()))
                .isEmpty();
    }

    @Test
    void a_stream_that_grows_beyond_the_budget_is_refused() {
        byte[] bomb = deflated(new byte[40 << 20]);

        assertRefused(
                () -> Inflation.decode(dict("/Filter/FlateDecode"), bomb, budget()),
                SigningFailure.DOCUMENT_UNSUPPORTED,
                "decompress to too many bytes");
    }

    @Test
    void predictor_none_leaves_a_row_as_it_is() {
        assertThat(predicted(0, 1, 2, 3, 0, 4, 5, 6)).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void predictor_sub_adds_the_byte_to_the_left() {
        assertThat(predicted(1, 10, 1, 1, 1, 200, 100, 1)).containsExactly(10, 11, 12, 200, 44, 45);
    }

    @Test
    void predictor_up_adds_the_byte_above() {
        assertThat(predicted(2, 1, 2, 3, 2, 1, 1, 255)).containsExactly(1, 2, 3, 2, 3, 2);
    }

    @Test
    void predictor_average_adds_half_of_left_and_above_rounded_down() {
        assertThat(predicted(0, 10, 20, 255, 3, 1, 1, 1)).containsExactly(10, 20, 255, 6, 14, 135);
    }

    @Test
    void predictor_paeth_adds_the_neighbour_nearest_to_left_plus_above_minus_upper_left() {
        // left 0 above 10 upper left 0: above; then left 11 above 20 upper left 10: above; then the tie left = above.
        assertThat(predicted(0, 10, 20, 20, 4, 1, 1, 1)).containsExactly(10, 20, 20, 11, 21, 22);
        // left 100 above 50 upper left 100: estimate 50 is above itself; left 51 above 60 upper left 50: estimate 61.
        assertThat(predicted(0, 100, 50, 60, 4, 0, 1, 0)).containsExactly(100, 50, 60, 100, 51, 60);
        // left 10 above 90 upper left 50: estimate 50, the upper left is nearest.
        assertThat(predicted(0, 50, 90, 0, 4, 216, 3, 0)).containsExactly(50, 90, 0, 10, 53, 0);
    }

    @Test
    void a_row_of_an_unknown_type_is_broken_and_half_a_row_is_dropped() {
        assertBroken(() -> predicted(5, 1, 2, 3), "unknown predictor 5");
        assertThat(predicted(0, 1, 2, 3, 0, 4)).containsExactly(1, 2, 3);
    }

    @Test
    void predictor_one_is_none_and_columns_are_one_by_default() {
        assertThat(decode("/DecodeParms<</Predictor 1>>", 2, 7)).containsExactly(2, 7);
        assertThat(decode("/DecodeParms<<>>", 2, 7)).containsExactly(2, 7);
        assertThat(decode("/DecodeParms<</Predictor 10>>", 0, 7, 2, 7)).containsExactly(7, 14);
    }

    @Test
    void other_predictors_and_other_pixels_are_refused() {
        for (String settings : List.of(
                "/Predictor 2",
                "/Predictor 9",
                "/Predictor 12/Colors 3",
                "/Predictor 12/BitsPerComponent 1",
                "/Predictor 12/Columns 0",
                "/Predictor 12/Columns 1025")) {
            assertRefused(
                    () -> decode("/DecodeParms<<" + settings + ">>", 0, 0),
                    SigningFailure.DOCUMENT_UNSUPPORTED,
                    "predictor of a structural stream");
        }
        assertThat(decode("/DecodeParms<</Predictor 15/Columns 1024/Colors 1/BitsPerComponent 8>>", new int[1025]))
                .hasSize(1024);
    }

    @Test
    void what_is_deflated_is_inflated_to_the_same() {
        byte[] content = bytes("0 0 9 9 re f ".repeat(100));

        byte[] deflated = Deflation.encode(content);

        assertThat(deflated.length).isLessThan(content.length / 5);
        assertThat(Inflation.decode(dict("/Filter/FlateDecode"), deflated, budget()))
                .isEqualTo(content);
    }
}
