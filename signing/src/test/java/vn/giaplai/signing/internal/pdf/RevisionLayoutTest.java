package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.file;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.open;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Every byte of a revision belongs to an object, to the section or to the end of file (ISO 32000-1 §7.5.6). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisionLayoutTest {

    private static final byte[] BASE = file("<</Type/Catalog>>", "(two)", "(three)");
    private static final String TWO = "2 0 obj\n(new)\nendobj\n";
    private static final String THREE = "3 0 obj\n" + stream("", "abc") + "\nendobj\n";

    /** The base with a revision that has these bytes in this order around its parts. */
    private static String revised(String before, String between, String behind, String inEnd) {
        int at = BASE.length + before.length();
        int third = at + TWO.length() + between.length();
        int section = third + THREE.length() + behind.length();
        return text(BASE) + before + TWO + between + THREE + behind
                + "xref\n2 2\n%010d 00000 n \n%010d 00000 n \ntrailer\n<</Size 4/Root 1 0 R/Prev %d>>"
                        .formatted(at, third, open(BASE).sections().get(0).offset())
                + inEnd + "startxref\n" + section + "\n%%EOF\n";
    }

    private static int end(String file) {
        return new RevisionLayout(open(bytes(file))).end(0, BASE.length);
    }

    @Test
    void a_revision_of_objects_a_section_and_an_end_is_accounted_for() {
        String file = revised("", "", "", "\n");

        assertThat(end(file)).isEqualTo(file.length());
        assertThat(end(revised("\r\n ", "\n\n", "\t", "\n"))).isPositive();
    }

    @Test
    void each_revision_of_a_file_ends_where_the_next_begins() {
        String first = revised("", "", "", "\n");
        String object = "2 0 obj\n(newer)\nendobj\n";
        String second = first
                + object
                + "xref\n2 1\n%010d 00000 n \ntrailer\n<</Size 4/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(first.length(), first.lastIndexOf("xref\n2 2"), first.length() + object.length());
        RevisionLayout layout = new RevisionLayout(open(bytes(second)));

        assertThat(layout.end(1, BASE.length)).isEqualTo(first.length());
        assertThat(layout.end(0, first.length())).isEqualTo(second.length());
        assertThat(layout.end(0, BASE.length)).isEqualTo(-1);
    }

    @Test
    void bytes_that_belong_to_nothing_are_found_wherever_they_stand() {
        assertThat(end(revised("x\n", "", "", "\n"))).isEqualTo(-1);
        assertThat(end(revised("", "x\n", "", "\n"))).isEqualTo(-1);
        assertThat(end(revised("", "", "x\n", "\n"))).isEqualTo(-1);
        assertThat(end(revised("", "", "", "x\n"))).isEqualTo(-1);
        assertThat(end(revised("9 0 obj\n(unlisted)\nendobj\n", "", "", "\n"))).isEqualTo(-1);
    }

    @Test
    void comments_are_passed_over_when_no_reader_finds_structure_in_them() {
        assertThat(end(revised("%producer\n", "%\r\n% b\n", "% c\n", "\n%d\n"))).isPositive();
        assertThat(end(revised("%" + "x".repeat(79) + "\n", "", "", "\n"))).isPositive();
        assertThat(end(revised("%" + "x".repeat(80) + "\n", "", "", "\n"))).isEqualTo(-1);
        for (String structure : List.of("9 0 obj", "xref", "trailer", "%EOF")) {
            assertThat(end(revised("% " + structure + "\n", "", "", "\n")))
                    .as(structure)
                    .isEqualTo(-1);
        }
    }

    @Test
    void an_object_that_cannot_be_read_accounts_for_nothing() {
        assertThat(end(revised("", "", "", "\n").replace("(new)\nendobj", "(new)\nendxxx")))
                .isEqualTo(-1);
        assertThat(end(revised("", "", "", "\n").replace("/Length 3", "/Length 2")))
                .isEqualTo(-1);
    }

    @Test
    void the_end_of_file_names_this_section() {
        String file = revised("", "", "", "\n");
        String other = file.substring(0, file.lastIndexOf("startxref")) + "startxref\n"
                + open(BASE).sections().get(0).offset() + "\n%%EOF\nstartxref\n"
                + open(bytes(file)).sections().get(0).offset() + "\n%%EOF\n";

        assertThat(end(other)).isEqualTo(-1);
        assertThat(end(file.replaceAll("%%EOF\n$", ""))).isEqualTo(-1);
    }

    @Test
    void a_cross_reference_stream_is_accounted_for_as_the_section() {
        int section = BASE.length + TWO.length();
        String rows = "\1" + (char) (BASE.length >> 8) + (char) (BASE.length & 0xff) + "\1" + (char) (section >> 8)
                + (char) (section & 0xff);
        String whole = text(BASE) + TWO + "4 0 obj\n"
                + stream(
                        "/Type/XRef/Size 5/Root 1 0 R/W[1 2 0]/Index[2 1 4 1]/Prev "
                                + open(BASE).sections().get(0).offset(),
                        rows)
                + "\nendobj\nstartxref\n" + section + "\n%%EOF\n";

        assertThat(end(whole)).isEqualTo(whole.length());
        assertThat(end(whole.replace("endobj\nstartxref\n" + section, "endobj x\nstartxref\n" + section)))
                .isEqualTo(-1);
    }
}
