package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertBroken;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.budget;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.XrefSection.Entry;
import vn.giaplai.signing.internal.pdf.XrefSection.Entry.Kind;

/** Cross-reference tables and the chain they form (ISO 32000-1 §7.5.4, §7.5.5, §7.5.8.4). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class XrefTableTest {

    private static final String FREE = "0000000000 65535 f \n";

    private static XrefSection read(String section) {
        return readAt(section, 0);
    }

    private static XrefSection readAt(String file, int offset) {
        return new XrefReader(bytes(file), file.length(), budget()).section(offset);
    }

    @Test
    void each_entry_tells_where_its_object_is() {
        String table = "xref\n0 3\n" + FREE + "0000000017 00000 n \n0000000081 00002 n \ntrailer\n<</Size 3>>";

        XrefSection section = readAt("..." + table + " more", 3);

        assertThat(section.offset()).isEqualTo(3);
        assertThat(section.end()).isEqualTo(3 + table.length());
        assertThat(section.stream()).isFalse();
        assertThat(section.trailer()).isEqualTo(WrittenPdf.dict("/Size 3"));
        assertThat(section.find(0)).isEqualTo(new Entry(Kind.FREE, 0, 65535));
        assertThat(section.find(1)).isEqualTo(new Entry(Kind.OFFSET, 17, 0));
        assertThat(section.find(2)).isEqualTo(new Entry(Kind.OFFSET, 81, 2));
        assertThat(section.find(3)).isNull();
    }

    @Test
    void subsections_number_their_entries_from_their_first() {
        XrefSection section = read("xref\n0 1\n" + FREE + "4 2\n0000000100 00000 n \n0000000200 00000 n \n"
                + "9 0\n7 1\n0000000300 00000 n \ntrailer<<>>");

        assertThat(section.ranges()).hasSize(4);
        assertThat(section.find(4)).isEqualTo(new Entry(Kind.OFFSET, 100, 0));
        assertThat(section.find(5)).isEqualTo(new Entry(Kind.OFFSET, 200, 0));
        assertThat(section.find(7)).isEqualTo(new Entry(Kind.OFFSET, 300, 0));
        assertThat(section.find(3)).isNull();
        assertThat(section.find(6)).isNull();
        assertThat(section.find(9)).isNull();
    }

    @Test
    void entries_of_other_widths_are_read_one_by_one() {
        XrefSection section = read("xref\n0 3\n0 65535 f\n17 0 n\n 0000000081 00002 n\ntrailer<</Size 3>>");

        assertThat(section.find(0)).isEqualTo(new Entry(Kind.FREE, 0, 65535));
        assertThat(section.find(1)).isEqualTo(new Entry(Kind.OFFSET, 17, 0));
        assertThat(section.find(2)).isEqualTo(new Entry(Kind.OFFSET, 81, 2));
        assertThat(section.ranges().get(0).count()).isEqualTo(3);
        assertBroken(() -> read("xref\n0 1\n00000000017 0 x\ntrailer<<>>"), "'f' expected");
    }

    @Test
    void an_entry_in_use_at_the_first_byte_is_free() {
        XrefSection section = read("xref\n0 1\n0000000000 00000 n \ntrailer<<>>");

        assertThat(section.find(0)).isEqualTo(new Entry(Kind.FREE, 0, 0));
    }

    @Test
    void an_entry_that_is_none_is_broken_when_it_is_asked_for() {
        String good = "0000000017 00000 n \n";
        XrefSection section = read(
                "xref\n0 5\n" + good + "0000000017x00000 n \n" + good + "000000001x 00000 n \n" + good + "trailer<<>>");

        assertThat(section.find(0)).isEqualTo(new Entry(Kind.OFFSET, 17, 0));
        assertBroken(() -> section.find(1), "cross-reference entry expected");
        assertBroken(() -> section.find(3), "cross-reference entry expected");
        assertBroken(() -> read("xref\n0 1\n9999999999 00000 n \ntrailer<<>>").find(0), "outside the file");
        assertThat(read("xref\n0 1\n2147483647 00000 n \ntrailer<<>>").find(0))
                .isEqualTo(new Entry(Kind.OFFSET, Integer.MAX_VALUE, 0));
    }

    @Test
    void a_subsection_longer_than_the_file_is_broken() {
        assertBroken(() -> read("xref\n0 9\n" + FREE + "trailer<<>>"), "cross-reference subsection too long");
        assertBroken(() -> read("xref\n0 8388608\n" + FREE + "trailer<<>>"), "cross-reference subsection too long");
        assertBroken(() -> read("xref\n8388608 1\n" + FREE + "trailer<<>>"), "cross-reference subsection too long");
        assertThat(read("xref\n8388607 1\n" + FREE + "trailer<<>>").find(8388607))
                .isNotNull();
    }

    @Test
    void a_trailer_dictionary_follows_the_table() {
        assertBroken(() -> read("xref\n0 1\n" + FREE + "trailer[]"), "trailer dictionary expected");
        assertBroken(() -> read("xref\n0 1\n" + FREE + "<<>>"), "integer expected");
    }

    @Test
    void the_chain_goes_back_from_section_to_section() {
        String first = "xref\n0 1\n" + FREE + "trailer<</A 1>>\n";
        String second = "xref\n0 1\n" + FREE + "trailer<</A 2/Prev 0>>\n";
        String third = "xref\n0 1\n" + FREE + "trailer<</A 3/Prev " + first.length() + ">>\n";
        String file = first + second + third;

        assertThat(new XrefReader(bytes(file), file.length(), budget()).chain(first.length() + second.length()))
                .extracting(each -> each.trailer().number("A", 0))
                .containsExactly(3, 2, 1);
    }

    @Test
    void a_chain_that_loops_or_leaves_the_file_is_broken() {
        String loop = "xref\n0 1\n" + FREE + "trailer<</Prev 0>>";
        String outside = "xref\n0 1\n" + FREE + "trailer<</Prev 44>>";
        String before = "xref\n0 1\n" + FREE + "trailer<</Prev -1>>";

        assertBroken(() -> chain(loop), "cross-reference sections form a loop");
        assertThat(outside).hasSize(48);
        assertBroken(() -> chain(outside.replace("44", "48")), "cross-reference section outside the file");
        assertBroken(() -> chain(before), "cross-reference section outside the file");
        assertBroken(() -> readAt(loop, loop.length()), "cross-reference section outside the file");
    }

    private static void chain(String file) {
        new XrefReader(bytes(file), file.length(), budget()).chain(0);
    }

    @Test
    void the_last_startxref_counts() {
        byte[] file = bytes("startxref 1 startxref 2 startxre");

        assertThat(XrefReader.lastStartxref(file, file.length)).isEqualTo(12);
        assertThat(XrefReader.lastStartxref(file, 21)).isEqualTo(12);
        assertThat(XrefReader.lastStartxref(file, 20)).isZero();
        assertThat(XrefReader.lastStartxref(file, 8)).isEqualTo(-1);
        assertThat(XrefReader.lastStartxref(file, file.length, 12)).isEqualTo(12);
        assertThat(XrefReader.lastStartxref(file, file.length, 13)).isEqualTo(-1);
        assertThat(XrefReader.lastStartxref(file, 9, -5)).isZero();
        assertThat(XrefReader.lastStartxref(bytes("startxrex start xref"), 20)).isEqualTo(-1);
    }

    @Test
    void of_a_hybrid_the_stream_tells_about_objects_that_the_table_calls_free() {
        String stream = "7 0 obj\n<</Type/XRef/Size 3/W[1 1 1]/Index[1 2]/Length 6>>\nstream\n"
                + "\u0001\u0041\u0000\u0001\u0042\u0000\nendstream\nendobj\n";
        String file = stream + "xref\n0 3\n" + FREE + "0000000000 00000 f \n0000000099 00000 n \n"
                + "trailer<</Size 3/XRefStm 0>>";

        XrefSection section = readAt(file, stream.length());

        assertThat(section.find(1)).isEqualTo(new Entry(Kind.OFFSET, 65, 0));
        assertThat(section.find(2)).isEqualTo(new Entry(Kind.OFFSET, 99, 0));
        assertThat(section.hides(1)).isTrue();
        assertThat(section.hides(2)).isFalse();
        assertThat(section.hides(3)).isTrue();
        assertThat(section.find(0)).isEqualTo(new Entry(Kind.FREE, 0, 65535));
        assertThat(section.open()).isEqualTo(1);
        assertThat(section.stream()).isFalse();
        assertBroken(() -> readAt(file.replace("XRefStm 0", "XRefStm 9999"), stream.length()), "outside the file");
    }

    @Test
    void a_section_moved_back_in_the_file_keeps_everything_but_its_place() {
        XrefSection section = read("xref\n0 1\n" + FREE + "trailer<</Size 1>>");

        XrefSection moved = section.movedBy(100);

        assertThat(moved.offset()).isEqualTo(100);
        assertThat(moved.end()).isEqualTo(section.end() + 100);
        assertThat(moved.trailer()).isEqualTo(section.trailer());
        assertThat(moved.find(0)).isEqualTo(section.find(0));
        assertThat(moved.open()).isEqualTo(1);
    }
}
