package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertBroken;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.signing.internal.pdf.PdfValue.Array;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Keyword;
import vn.giaplai.signing.internal.pdf.PdfValue.Name;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;

/** The syntax of values (ISO 32000-1 §7.2, §7.3). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfParserTest {

    private static PdfParser parser(String text) {
        return new PdfParser(bytes(text), 0, text.length(), WrittenPdf.budget());
    }

    private static Text string(String spelling) {
        return (Text) value(spelling);
    }

    @Test
    void a_name_ends_at_white_space_and_at_delimiters() {
        assertThat(value("/Type /Page")).isEqualTo(new Name("Type"));
        for (char delimiter : " \n\r\t\f\0()<>[]{}/%".toCharArray()) {
            assertThat(value("/A;_-*" + delimiter + "B")).isEqualTo(new Name("A;_-*"));
        }
        assertThat(value("/")).isEqualTo(new Name(""));
    }

    @Test
    void a_number_sign_in_a_name_stands_before_two_hexadecimal_digits() {
        assertThat(value("/A#20B#2fc ")).isEqualTo(new Name("A B/c"));
        assertThat(value("/#41")).isEqualTo(new Name("A"));
        assertThat(value("/A#4")).isEqualTo(new Name("A#4"));
        assertThat(value("/A#g1 ")).isEqualTo(new Name("A#g1"));
        assertThat(value("/A#1g ")).isEqualTo(new Name("A#1g"));
        assertThat(value("/A#FF")).isEqualTo(new Name("A\u00ff"));
        assertThat(value("/\u00e9#41")).isEqualTo(new Name("\u00e9A"));
    }

    @Test
    void parentheses_in_a_string_are_balanced() {
        assertThat(string("(a(b(c))d)e)").bytes()).isEqualTo("a(b(c))d");
        assertThat(string("()").bytes()).isEmpty();
        assertBroken(() -> value("(a(b)"), "string without end at byte 6");
        assertBroken(() -> value("(a\\"), "string without end");
    }

    @Test
    void escapes_in_a_string_mean_what_the_standard_says() {
        assertThat(string("(\\n\\r\\t\\b\\f\\(\\)\\\\\\x)").bytes()).isEqualTo("\n\r\t\b\f()\\x");
        assertThat(string("(a\\\nb\\\r\nc\\\rd)").bytes()).isEqualTo("abcd");
    }

    @Test
    void an_octal_escape_has_one_to_three_digits_and_drops_its_overflow() {
        assertThat(string("(\\101\\60\\7\\0538)").bytes()).isEqualTo("A0\u0007+8");
        assertThat(string("(\\1234)").bytes()).isEqualTo("S4");
        assertThat(string("(\\79)").bytes()).isEqualTo("\u00079");
        assertThat(string("(\\501)").bytes()).isEqualTo("A");
    }

    @Test
    void every_end_of_line_in_a_string_is_a_line_feed() {
        assertThat(string("(a\rb\r\nc\nd)").bytes()).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void a_hexadecimal_string_may_have_white_space_and_a_missing_last_digit() {
        assertThat(string("<48 65\n6C6c6F>").bytes()).isEqualTo("Hello");
        assertThat(string("<41 5>").bytes()).isEqualTo("AP");
        assertThat(string("<>").bytes()).isEmpty();
        assertThat(string("<fF>").toBytes()).containsExactly(0xff);
        assertThat(string("<09aAfF>").bytes()).isEqualTo("\t\u00aa\u00ff");
    }

    @Test
    void a_hexadecimal_string_has_nothing_else_and_an_end() {
        assertBroken(() -> value("<4G>"), "hexadecimal digit expected at byte 2");
        assertBroken(() -> value("<4\u00b2>"), "hexadecimal digit expected");
        assertBroken(() -> value("<41"), "string without end");
        assertThat(value("[<41>(B)]")).isEqualTo(new Array(List.of(new Text("A"), new Text("B"))));
    }

    @Test
    void numbers_keep_their_spelling() {
        for (String spelling : List.of("0", "9", "17", "+17", "-98", ".002", "-.5", "4.", "00001")) {
            assertThat(((Num) value(spelling + " ")).token()).isEqualTo(spelling);
        }
        assertThat(value("1".repeat(40))).isEqualTo(new Num("1".repeat(40)));
        assertBroken(() -> value("1".repeat(41)), "number too long");
    }

    @Test
    void two_integers_and_an_r_are_a_reference() {
        assertThat(value("12 0 R")).isEqualTo(new Ref(12, 0));
        assertThat(value("12%x\n 65535\tR/A")).isEqualTo(new Ref(12, 65535));
        assertThat(value("[1 0 R 2 3 R]")).isEqualTo(new Array(List.of(new Ref(1, 0), new Ref(2, 3))));
        assertThat(value("2147483647 0 R")).isEqualTo(new Ref(Integer.MAX_VALUE, 0));
    }

    @Test
    void what_only_looks_like_a_reference_is_numbers() {
        assertThat(value("[12 0 RG]")).isEqualTo(array(new Num("12"), new Num("0"), new Keyword("RG")));
        assertThat(value("[1 2 3]")).isEqualTo(array(new Num("1"), new Num("2"), new Num("3")));
        assertThat(value("[1]")).isEqualTo(array(new Num("1")));
    }

    @Test
    void leading_zeros_do_not_matter() {
        assertThat(value("00000000000012 000000000 R")).isEqualTo(new Ref(12, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[12 0R]",
                "[1.0 0 R]",
                "[1 -0 R]",
                "[+1 0 R]",
                "[R]",
                "2147483648 0 R",
                "4294967308 0 R",
                "18446744073709551628 0 R",
                "12 4294967296 R"
            })
    void what_other_readers_take_for_a_reference_is_refused(String value) {
        assertBroken(() -> value(value), "reference");
    }

    @Test
    void after_a_number_that_is_no_reference_reading_goes_on_behind_the_number() {
        PdfParser parser = parser("12 34 56");

        assertThat(parser.value()).isEqualTo(new Num("12"));
        assertThat(parser.position()).isEqualTo(2);
        assertThat(parser.value()).isEqualTo(new Num("34"));
        assertThat(parser.value()).isEqualTo(new Num("56"));
    }

    @Test
    void arrays_and_dictionaries_nest() {
        PdfValue read = value("<</A[1/B[null]]/C<</D(x)>>/E true>>");

        assertThat(read)
                .isEqualTo(new Dict(Map.of(
                        "A", array(new Num("1"), new Name("B"), array(PdfValue.NULL)),
                        "C", new Dict(Map.of("D", new Text("x"))),
                        "E", new Keyword("true"))));
        assertThat(value(" [ ] ")).isEqualTo(array());
        assertThat(value("<<>>")).isEqualTo(new Dict(Map.of()));
    }

    @Test
    void a_dictionary_has_names_for_keys_each_once_and_an_end() {
        assertBroken(() -> value("<</A 1 2>>"), "dictionary key expected at byte 7");
        assertBroken(() -> value("<</A 1/A 1>>"), "dictionary key given twice");
        assertBroken(() -> value("<</A 1/#41 2>>"), "dictionary key given twice");
        assertBroken(() -> value("<</A 1>"), "dictionary key expected");
        assertBroken(() -> value("<</A 1"), "dictionary key expected");
        assertBroken(() -> value("<</A>>"), "value expected");
        assertBroken(() -> value("[1"), "value expected");
    }

    @Test
    void values_nest_64_deep_and_no_deeper() {
        assertThat(value("[".repeat(64) + "]".repeat(64))).isInstanceOf(Array.class);
        assertThat(value("<</A".repeat(63) + "[]" + ">>".repeat(63))).isInstanceOf(Dict.class);
        assertBroken(() -> value("[".repeat(65) + "]".repeat(65)), "nesting deeper than 64");
        assertBroken(() -> value("<</A".repeat(65) + " 1" + ">>".repeat(65)), "nesting deeper than 64");
    }

    @Test
    void siblings_do_not_count_as_nesting() {
        assertThat(value("[" + "[]".repeat(70) + "]")).isInstanceOf(Array.class);
        assertThat(value("[" + "<<>>".repeat(70) + "]")).isInstanceOf(Array.class);
    }

    @Test
    void white_space_and_comments_stand_between_tokens() {
        assertThat(value("%a\r%b\n \t\f\0[1%]\n2]")).isEqualTo(array(new Num("1"), new Num("2")));
        assertBroken(() -> value("% 12"), "value expected");
        assertBroken(() -> value(""), "value expected at byte 0");
        assertBroken(() -> value(")"), "value expected");
    }

    @Test
    void a_word_is_a_keyword() {
        assertThat(value("null")).isEqualTo(PdfValue.NULL);
        assertThat(value("false]")).isEqualTo(new Keyword("false"));
        assertThat(value("beginbfchar<00>")).isEqualTo(new Keyword("beginbfchar"));
    }

    @Test
    void reading_stops_at_the_end_it_was_given() {
        byte[] data = bytes("/Name 123456 word");

        assertThat(new PdfParser(data, 1, 3, WrittenPdf.budget()).value()).isEqualTo(new Keyword("Na"));
        assertThat(new PdfParser(data, 0, 3, WrittenPdf.budget()).value()).isEqualTo(new Name("Na"));
        assertThat(new PdfParser(data, 6, 9, WrittenPdf.budget()).value()).isEqualTo(new Num("123"));
        assertThat(new PdfParser(data, 12, 16, WrittenPdf.budget()).accept("word"))
                .isFalse();
        assertThat(new PdfParser(data, 12, 17, WrittenPdf.budget()).accept("word"))
                .isTrue();
        assertBroken(() -> new PdfParser(bytes("<4142>"), 0, 5, WrittenPdf.budget()).value(), "string without end");
        assertBroken(() -> new PdfParser(bytes("(ab)"), 0, 3, WrittenPdf.budget()).value(), "string without end");
        assertThat(new PdfParser(bytes("1 0 R"), 0, 4, WrittenPdf.budget()).value())
                .isEqualTo(new Num("1"));
    }

    @Test
    void an_integer_is_decimal_digits_up_to_two_to_the_31() {
        assertThat(parser("  2147483647x").integer()).isEqualTo(Integer.MAX_VALUE);
        assertThat(parser("0090").integer()).isEqualTo(90);
        PdfParser two = parser("12 34");
        assertThat(two.integer()).isEqualTo(12);
        assertThat(two.position()).isEqualTo(2);
        assertThat(two.integer()).isEqualTo(34);
        assertBroken(() -> parser("2147483648").integer(), "integer expected");
        assertBroken(() -> parser("18446744073709551617").integer(), "integer expected");
        assertBroken(() -> parser("-1").integer(), "integer expected at byte 0");
        assertBroken(() -> parser("x").integer(), "integer expected");
        assertBroken(() -> parser("").integer(), "integer expected");
    }

    @Test
    void a_word_is_accepted_only_when_it_comes_next_and_then_consumed() {
        PdfParser parser = parser(" endobj stream");

        assertThat(parser.accept("endstream")).isFalse();
        assertThat(parser.accept("endobj")).isTrue();
        assertThat(parser.position()).isEqualTo(7);
        parser.expect("stream");
        assertThat(parser.position()).isEqualTo(14);
        assertBroken(() -> parser.expect("endobj"), "'endobj' expected at byte 14");
    }

    @Test
    void reading_goes_on_where_it_is_moved_to() {
        PdfParser parser = parser("1 2 3");

        parser.moveTo(4);

        assertThat(parser.value()).isEqualTo(new Num("3"));
    }

    private static Array array(PdfValue... items) {
        return new Array(List.of(items));
    }
}
