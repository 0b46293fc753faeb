package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What readers that repair files would find in a revision. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainSpellingTest {

    private static PlainSpelling of(String bytes) {
        return new PlainSpelling(WrittenPdf.bytes(bytes), 0, bytes.length());
    }

    private static boolean hasObjectsAt(String bytes, Integer... offsets) {
        return of(bytes).hasObjectsOnlyAt(List.of(offsets));
    }

    private static boolean isPlainTable(String bytes) {
        return of(bytes + "trailer").isPlainTable(0);
    }

    @Test
    void objects_begin_where_the_section_says_and_nowhere_else() {
        assertThat(hasObjectsAt("")).isTrue();
        assertThat(hasObjectsAt("1 0 obj endobj 22 10 obj", 0, 15)).isTrue();
        assertThat(hasObjectsAt(" 1 0 obj", 1)).isTrue();
        assertThat(hasObjectsAt("1 0 obj (2 0 obj)", 0)).isFalse();
        assertThat(hasObjectsAt("1 0 obj x12 0 obj", 0)).isFalse();
        assertThat(hasObjectsAt("1 0 obj 2\n 0\robj", 0)).isFalse();
        assertThat(hasObjectsAt("1 0 obj 2 0obj", 0)).isFalse();
        assertThat(hasObjectsAt("1 0 obj", 0, 3)).isFalse();
        assertThat(hasObjectsAt("11 0 obj", 1)).isFalse();
    }

    @Test
    void words_are_no_objects() {
        assertThat(hasObjectsAt("obj endobj 0 obj object 12obj (x) 1 0 ob j x 0 obj"))
                .isTrue();
    }

    @Test
    void a_header_is_two_numbers_and_a_word_with_a_space_between() {
        for (String header : List.of("1  0 obj", "1 0  obj", "1\n0 obj", "1 0\nobj", "1 0obj")) {
            assertThat(hasObjectsAt(header, 0)).as(header).isFalse();
        }
        assertThat(hasObjectsAt("1 0 obj<<>>", 0)).isTrue();
    }

    @Test
    void a_revision_has_one_end() {
        assertThat(of("trailer startxref").hasOneEnd(true)).isTrue();
        assertThat(of("startxref").hasOneEnd(false)).isTrue();
        assertThat(of("startxref").hasOneEnd(true)).isFalse();
        assertThat(of("trailer startxref").hasOneEnd(false)).isFalse();
        assertThat(of("trailer trailer startxref").hasOneEnd(true)).isFalse();
        assertThat(of("trailer startxref startxref").hasOneEnd(true)).isFalse();
        assertThat(of("trailer").hasOneEnd(true)).isFalse();
    }

    @Test
    void a_table_has_lines_of_twenty_bytes() {
        String entry = "0000000017 00000 n";

        for (String end : List.of(" \n", " \r", "\r\n")) {
            assertThat(isPlainTable("xref\n3 2\n" + entry + end + entry + end)).isTrue();
        }
        assertThat(isPlainTable("xref\r\n0 0\r\n")).isTrue();
        assertThat(isPlainTable("xref\n0 1\n0000000000 65535 f \n3 1\n" + entry + " \n"))
                .isTrue();
    }

    @Test
    void a_table_has_nothing_else() {
        String entry = "0000000017 00000 n \n";

        for (String table : List.of(
                "%\n3 1\n" + entry,
                "3 1%\n" + entry,
                "3 1\n%\n" + entry,
                "3  1\n" + entry,
                "3\n1\n" + entry,
                "3 1\n" + entry.replace(" \n", "\n"),
                "3 1\n" + entry.replace(" n", "  n"),
                "3 1\n" + entry.replace("0000000017", "17"),
                "3 1\n" + entry.replace("00000 n", "0 n"),
                "3 1\n" + entry.replace('n', 'x'),
                "3 1\n" + entry + "%\n",
                "x\n")) {
            assertThat(isPlainTable("xref\n" + table)).as(table).isFalse();
        }
        assertThat(of("xref\n0 0\n").isPlainTable(0)).isFalse();
    }
}
