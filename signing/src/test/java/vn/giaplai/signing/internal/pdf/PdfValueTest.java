package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/** What values mean, however they are spelled (ISO 32000-1 §7.3, §7.9.2). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfValueTest {

    @Test
    void a_text_string_is_decoded_by_its_byte_order_mark() {
        assertThat(new Text("\u00fe\u00ff\u1ef9".replace("\u1ef9", "\u001e\u00f9")).decoded())
                .isEqualTo("ỹ");
        assertThat(new Text("\u00ef\u00bb\u00bf\u00c3\u00aa").decoded()).isEqualTo("ê");
        assertThat(new Text("subject.1").decoded()).isEqualTo("subject.1");
        assertThat(new Text("a\u00ff").toBytes()).containsExactly('a', 0xff);
    }

    @Test
    void a_number_is_a_sign_digits_and_a_point() {
        for (String good : List.of("0", "+1", "-1", "-.5", "4.", "1.25", "0123456789")) {
            assertThat(new Num(good).isWellFormed()).as(good).isTrue();
        }
        for (String bad : List.of("", "+", ".", "--1", "1-", "1.2.3", "1e3", "0x1", "1/", "1:")) {
            assertThat(new Num(bad).isWellFormed()).as(bad).isFalse();
        }
    }

    @Test
    void a_number_that_readers_differ_on_counts_as_nothing() {
        assertThat(new Num("-1.5").toDouble()).isEqualTo(-1.5);
        assertThat(new Num("--300").toDouble()).isZero();
        assertThat(new Num("+17").toInt()).isEqualTo(17);
        assertThat(new Num("1.0").toInt()).isEqualTo(-1);
        assertThat(new Num("2147483648").toInt()).isEqualTo(-1);
    }

    @Test
    void numbers_are_equal_by_value_unless_readers_differ_on_them() {
        assertThat(new Num("1.0")).isEqualTo(new Num("+1")).hasSameHashCodeAs(new Num("+1"));
        assertThat(new Num("-0")).isEqualTo(new Num("0")).hasSameHashCodeAs(new Num("0"));
        assertThat(new Num("0.1")).isNotEqualTo(new Num("0.10000000000000000001"));
        assertThat(new Num("1")).isNotEqualTo(new Num("2")).isNotEqualTo(new Text("1"));
        assertThat(new Num("--3")).isEqualTo(new Num("--3")).hasSameHashCodeAs(new Num("--3"));
        assertThat(new Num("--3")).isNotEqualTo(new Num("0")).isNotEqualTo(new Num("--03"));
        assertThat(new Num("0")).isNotEqualTo(new Num("--3"));
        assertThat(new Num("--3").hashCode()).isNotEqualTo(new Num("--4").hashCode());
        assertThat(new Num("3").hashCode()).isNotEqualTo(new Num("4").hashCode());
    }

    @Test
    void an_absent_entry_is_null() {
        assertThat(dict("/A 1").get("A")).isEqualTo(new Num("1"));
        assertThat(dict("/A 1").get("B")).isEqualTo(PdfValue.NULL);
    }

    @Test
    void entries_are_asked_for_names_and_integers() {
        assertThat(dict("/Type/Page").is("Type", "Page")).isTrue();
        assertThat(dict("/Type/Pages").is("Type", "Page")).isFalse();
        assertThat(dict("/Type(Page)").is("Type", "Page")).isFalse();
        assertThat(dict("/N 7").number("N", 3)).isEqualTo(7);
        assertThat(dict("/N/7").number("N", 3)).isEqualTo(3);
        assertThat(dict("/N 7.5").number("N", 3)).isEqualTo(-1);
    }
}
