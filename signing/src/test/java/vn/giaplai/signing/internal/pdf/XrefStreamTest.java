package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertBroken;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.budget;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.XrefSection.Entry;
import vn.giaplai.signing.internal.pdf.XrefSection.Entry.Kind;

/** Cross-reference streams (ISO 32000-1 §7.5.8). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class XrefStreamTest {

    private static XrefSection read(String entries, String rows) {
        return readFile("7 0 obj\n" + stream("/Type/XRef" + entries, rows) + "\nendobj");
    }

    private static XrefSection readFile(String file) {
        return new XrefReader(bytes(file), file.length(), budget()).section(0);
    }

    @Test
    void a_row_is_a_kind_and_two_numbers_in_as_many_bytes_as_the_widths_say() {
        XrefSection section = read("/Size 4/W[1 2 1]", "\0\0\5\7" + "\1\1\2\3" + "\2\0\11\4" + "\3\0\0\0");

        assertThat(section.stream()).isTrue();
        assertThat(section.offset()).isZero();
        assertThat(section.find(0)).isEqualTo(new Entry(Kind.FREE, 5, 7));
        assertThat(section.find(1)).isEqualTo(new Entry(Kind.OFFSET, 258, 3));
        assertThat(section.find(2)).isEqualTo(new Entry(Kind.COMPRESSED, 9, 4));
        assertThat(section.find(3)).isEqualTo(new Entry(Kind.FREE, 0, 0));
        assertThat(section.find(4)).isNull();
        assertThat(section.hides(1)).isFalse();
        assertThat(section.hides(0)).isTrue();
    }

    @Test
    void the_section_ends_with_the_last_byte_of_its_rows() {
        String file = "7 0 obj\n" + stream("/Type/XRef/Size 1/W[1 1 1]", "\0\0\0") + "\nendobj";

        assertThat(readFile(file).end()).isEqualTo(file.indexOf("\nendstream"));
    }

    @Test
    void without_a_kind_every_object_is_at_an_offset_and_without_a_detail_it_is_zero() {
        XrefSection section = read("/Size 2/W[0 2 0]", "\0\21\1\0");

        assertThat(section.find(0)).isEqualTo(new Entry(Kind.OFFSET, 17, 0));
        assertThat(section.find(1)).isEqualTo(new Entry(Kind.OFFSET, 256, 0));
    }

    @Test
    void the_index_names_the_objects_of_each_part() {
        XrefSection section = read("/Size 30/W[1 1 0]/Index[3 1 20 2]", "\1\63" + "\1\64" + "\1\65");

        assertThat(section.ranges()).hasSize(2);
        assertThat(section.find(3)).isEqualTo(new Entry(Kind.OFFSET, 51, 0));
        assertThat(section.find(20)).isEqualTo(new Entry(Kind.OFFSET, 52, 0));
        assertThat(section.find(21)).isEqualTo(new Entry(Kind.OFFSET, 53, 0));
        assertThat(section.find(4)).isNull();
        assertThat(section.find(22)).isNull();
        assertThat(read("/W[1 1 0]/Index[8388607 1]", "\1\63").find(8388607)).isNotNull();
        assertBroken(() -> read("/W[1 1 0]/Index[8388608 1]", "\1\63"), "cross-reference stream too short");
    }

    @Test
    void bytes_are_unsigned_and_numbers_beyond_31_bits_are_broken() {
        assertThat(read("/Size 1/W[1 4 2]", "\1\177\u00ff\u00ff\u00ff\u00ff\u00fe")
                        .find(0))
                .isEqualTo(new Entry(Kind.OFFSET, Integer.MAX_VALUE, 65534));
        assertBroken(() -> read("/Size 1/W[1 4 2]", "\1\u0080\0\0\0\0\0").find(0), "outside the file");
        assertBroken(() -> read("/Size 1/W[1 8 0]", "\1\u00ff\0\0\0\0\0\0\0").find(0), "outside the file");
        assertBroken(() -> read("/Size 1/W[1 1 4]", "\1\1\u0080\0\0\0").find(0), "outside the file");
        assertThat(read("/Size 1/W[4 8 4]", "\0\0\0\1" + "\0\0\0\0\0\0\0\5" + "\0\0\0\6")
                        .find(0))
                .isEqualTo(new Entry(Kind.OFFSET, 5, 6));
    }

    @Test
    void more_objects_than_rows_are_broken() {
        assertBroken(() -> read("/Size 2/W[1 2 1]", "\1\0\0\0\1\0\0"), "cross-reference stream too short");
        assertBroken(() -> read("/W[1 1 0]/Index[0 1 5 2]", "\1\0\1\0"), "cross-reference stream too short");
        assertThat(read("/W[1 2 1]", "\1\0\0\0").ranges())
                .singleElement()
                .satisfies(each -> assertThat(each.count()).isZero());
    }

    @Test
    void widths_are_three_and_leave_room_for_a_place() {
        for (String widths : List.of("[1 2]", "[1 2 1 1]", "[5 2 1]", "[1 9 1]", "[1 2 5]", "[1 0 1]")) {
            assertBroken(() -> read("/Size 0/W" + widths, ""), "cross-reference stream without widths");
        }
        assertBroken(() -> read("/Size 0/W[1 -2 1]", ""), "integer expected");
        assertBroken(() -> read("/Size 0/W[1 /2 1]", ""), "integer expected");
        assertBroken(() -> read("/Size 0", ""), "array of integers expected");
        assertBroken(() -> read("/W[1 2 1]/Index 0", ""), "array of integers expected");
    }

    @Test
    void a_section_is_a_table_or_a_stream_of_its_type() {
        assertBroken(() -> readFile("7 0 obj\n<</Type/XRef>>\nendobj"), "cross-reference section expected");
        assertBroken(() -> readFile("7 0 obj\n(x)\nendobj"), "cross-reference section expected");
        assertBroken(
                () -> readFile("7 0 obj\n" + stream("/Type/ObjStm/Size 0/W[1 1 1]", "") + "\nendobj"),
                "cross-reference section expected");
        assertBroken(() -> readFile("hello"), "integer expected");
    }

    @Test
    void the_stream_lies_within_the_file() {
        String file = "7 0 obj\n" + stream("/Type/XRef/Size 1/W[1 1 1]", "\0\0\0");

        assertBroken(() -> readFile(file.replace("/Length 3", "")), "cross-reference stream without length");
        assertBroken(() -> readFile(file.replace("/Length 3", "/Length -3")), "cross-reference stream without length");
        assertBroken(() -> readFile(file.replace("/Length 3", "/Length 99")), "cross-reference stream without length");
        assertThat(readFile(file.substring(0, file.indexOf("\nendstream"))).find(0))
                .isNotNull();
    }
}
