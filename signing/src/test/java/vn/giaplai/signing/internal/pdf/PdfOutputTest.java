package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/** How values are spelled (ISO 32000-1 §7.3). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfOutputTest {

    private static String written(PdfValue value) {
        return text(new PdfOutput(1).value(value).toBytes());
    }

    @Test
    void every_kind_of_value_is_written_as_the_standard_spells_it() {
        String spelling = "<</A [1 -2.50 (x) [] 3 0 R]/B <</C null>>/D /E/F true>>";

        assertThat(written(value(spelling))).isEqualTo("<</A [1 -2.50 <78> [] 3 0 R]/B <</C null>>/D /E/F true>>");
        assertThat(value(written(value(spelling)))).isEqualTo(value(spelling));
    }

    @Test
    void a_string_is_written_in_hexadecimal() {
        assertThat(written(new Text("\u0000\u009aé\u00ff~"))).isEqualTo("<009AE9FF7E>");
        assertThat(written(new Text(""))).isEqualTo("<>");
    }

    @Test
    void characters_that_no_name_may_have_are_escaped() {
        assertThat(written(new Name("A!z~"))).isEqualTo("/A!z~");
        for (String special :
                List.of(" ", "#", "(", ")", "<", ">", "[", "]", "{", "}", "/", "%", "\u007f", "\u00e9", "\n")) {
            String written = written(new Name("A" + special + "B"));
            assertThat(written).isEqualTo("/A#%02XB".formatted((int) special.charAt(0)));
            assertThat(value(written)).isEqualTo(new Name("A" + special + "B"));
        }
    }

    @Test
    void the_output_grows_with_what_is_written() {
        PdfOutput out = new PdfOutput(2);

        out.text("ab").bytes(bytes("cde")).repeat('0', 3).text("").value(new Text("~".repeat(9)));

        assertThat(out.size()).isEqualTo(28);
        assertThat(text(out.toBytes())).isEqualTo("abcde000<" + "7E".repeat(9) + ">");
    }

    @Test
    void what_is_taken_out_does_not_change_with_what_is_written_later() {
        PdfOutput out = new PdfOutput(8).text("ab");
        byte[] before = out.toBytes();

        out.text("c");

        assertThat(before).containsExactly('a', 'b');
    }

    @Test
    void lengths_have_up_to_two_decimals() {
        assertThat(List.of(0.0, 1.0, 0.5, 0.05, 12.345, -0.25, -1.0, -0.04, -0.001, 99.999, 1.1))
                .extracting(PdfOutput::decimal)
                .containsExactly("0", "1", "0.50", "0.05", "12.35", "-0.25", "-1", "-0.04", "0", "100", "1.10");
    }

    @Test
    void hexadecimal_digits_are_written_in_place() {
        byte[] place = bytes("<------>");

        PdfOutput.hexadecimal(new byte[] {0x1f, (byte) 0xa0}, place, 1);

        assertThat(text(place)).isEqualTo("<1FA0-->");
    }
}
