package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.budget;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The end of a file or of a revision (ISO 32000-1 §7.5.5). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileEndTest {

    private static int startxref(String file) {
        return FileEnd.startxref(bytes(file), file.length(), budget());
    }

    private static boolean isClean(String file) {
        return FileEnd.isClean(bytes(file), file.length());
    }

    @Test
    void the_offset_before_the_end_of_file_is_told() {
        assertThat(startxref("startxref\n116\n%%EOF\n")).isEqualTo(116);
        assertThat(startxref("startxref\r\n116\r\n%%EOF")).isEqualTo(116);
        assertThat(startxref("startxref\n1\n%%EOF startxref\n2\n%%EOF")).isEqualTo(2);
        assertThat(FileEnd.startxref(bytes("startxref 3 %%EOF and more"), 17, budget()))
                .isEqualTo(3);
    }

    @Test
    void what_does_not_end_with_it_has_none() {
        assertThat(startxref("startxref\n116\n%%EOF\nx")).isEqualTo(-1);
        assertThat(startxref("startxref\n116\n%%EO")).isEqualTo(-1);
        assertThat(startxref("startxref\n%%EOF\n")).isEqualTo(-1);
        assertThat(startxref("startxref\n99999999999\n%%EOF\n")).isEqualTo(-1);
        assertThat(startxref("116\n%%EOF\n")).isEqualTo(-1);
        assertThat(startxref("")).isEqualTo(-1);
    }

    @Test
    void only_white_space_may_follow_the_end_of_file() {
        assertThat(isClean("startxref 1 %%EOF")).isTrue();
        assertThat(isClean("startxref 1 %%EOF \r\n\t\0\f")).isTrue();
        assertThat(isClean("startxref 1 %%EOF.")).isFalse();
        assertThat(isClean("startxref 1 %%EOF\n%")).isFalse();
        assertThat(isClean("startxref 1a %%EOF")).isFalse();
        assertThat(isClean("startxref 1")).isFalse();
        assertThat(isClean("%%EOF")).isFalse();
    }

    @Test
    void a_startxref_more_than_2048_bytes_before_the_end_is_not_looked_for() {
        String end = "startxref 1 %%EOF";

        assertThat(isClean(end + " ".repeat(2048 - end.length()))).isTrue();
        assertThat(isClean(end + " ".repeat(2049 - end.length()))).isFalse();
    }

    @Test
    void the_end_of_an_inner_revision_includes_the_white_space_behind_it() {
        byte[] file = bytes("..startxref 0123456789 %%EOF\n\n7 0 obj");

        assertThat(FileEnd.after(file, 2, file.length)).isEqualTo(30);
        assertThat(FileEnd.after(file, 2, 29)).isEqualTo(29);
        assertThat(FileEnd.after(file, 2, 28)).isEqualTo(28);
        assertThat(FileEnd.after(file, 2, 27)).isEqualTo(-1);
        assertThat(FileEnd.after(bytes("startxref %EOF%"), 0, 15)).isEqualTo(-1);
    }
}
