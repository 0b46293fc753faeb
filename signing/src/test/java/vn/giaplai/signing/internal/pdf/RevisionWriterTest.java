package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.file;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.object;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.open;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;
import vn.giaplai.signing.internal.pdf.XrefSection.Entry;
import vn.giaplai.signing.internal.pdf.XrefSection.Entry.Kind;

/** Incremental updates (ISO 32000-1 §7.5.6). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisionWriterTest {

    private static final String CATALOG = "<</Type/Catalog>>";
    private static final byte[] TABLE = file(CATALOG, "(two)", "(three)");

    /** One object and a cross-reference stream. */
    private static byte[] streams() {
        String file = "%PDF-1.7\n1 0 obj\n" + CATALOG + "\nendobj\n";
        String rows = "\1\11\0" + "\1" + (char) file.length() + "\0";
        return bytes(file + "2 0 obj\n" + stream("/Type/XRef/Size 3/Root 1 0 R/Info 9 0 R/W[1 1 1]/Index[1 2]", rows)
                + "\nendobj\nstartxref\n" + file.length() + "\n%%EOF\n");
    }

    @Test
    void the_update_is_its_objects_a_table_of_them_and_a_trailer_that_points_back() {
        PdfState base = open(TABLE);
        RevisionWriter writer = new RevisionWriter(base, 16);
        String offset = "%010d".formatted(TABLE.length);
        int section = base.sections().get(0).offset();

        writer.object(2, 0, value("(x)"));
        String revision = text(writer.finish());

        String object = "2 0 obj\n<78>\nendobj\n";
        assertThat(revision)
                .isEqualTo(object + "xref\n2 1\n" + offset + " 00000 n \ntrailer\n<</Size 4/Root 1 0 R/Prev " + section
                        + ">>\nstartxref\n" + (TABLE.length + object.length()) + "\n%%EOF\n");
    }

    @Test
    void a_base_that_does_not_end_with_a_line_end_gets_one() {
        byte[] base = bytes(text(TABLE).strip());
        RevisionWriter writer = new RevisionWriter(open(base), 16);
        assertThat(writer.size()).isEqualTo(1);

        writer.object(2, 0, value("(x)"));
        byte[] whole = bytes(text(base) + text(writer.finish()));

        assertThat(text(whole)).contains("%%EOF\n2 0 obj");
        assertThat(object(open(whole), 2).value()).isEqualTo(value("(x)"));
        assertThat(new RevisionWriter(open(TABLE), 16).size()).isZero();
    }

    @Test
    void neighbouring_numbers_share_a_subsection() {
        RevisionWriter writer = new RevisionWriter(open(TABLE), 16);

        for (int number : new int[] {9, 3, 1, 2, 6, 7}) {
            writer.object(number, number == 6 ? 65535 : 0, new Num(Integer.toString(number)));
        }
        byte[] whole = bytes(text(TABLE) + text(writer.finish()));

        PdfState after = open(whole);
        assertThat(after.sections().get(0).ranges())
                .extracting(XrefSection.Range::first, XrefSection.Range::count)
                .containsExactly(tuple(1, 3), tuple(6, 2), tuple(9, 1));
        for (int number : new int[] {1, 2, 3, 6, 7, 9}) {
            assertThat(object(after, number).value()).isEqualTo(new Num(Integer.toString(number)));
        }
        assertThat(after.entry(6)).extracting(Entry::detail).isEqualTo(65535);
    }

    @Test
    void new_objects_get_numbers_that_no_object_has() {
        RevisionWriter writer = new RevisionWriter(open(TABLE), 16);

        Ref first = writer.add(dict("/A 1"));
        Ref second = writer.addStream(dict("/B 2"), bytes("content"));
        byte[] whole = bytes(text(TABLE) + text(writer.finish()));

        PdfState after = open(whole);
        assertThat(first).isEqualTo(new Ref(4, 0));
        assertThat(second).isEqualTo(new Ref(5, 0));
        assertThat(after.resolve(first)).isEqualTo(dict("/A 1"));
        assertThat(object(after, 5).value()).isEqualTo(dict("/B 2/Length 7"));
        assertThat(text(after.rawStream(object(after, 5)))).isEqualTo("content");
        assertThat(after.trailer().number("Size", 0)).isEqualTo(6);
        assertThat(text(whole)).contains("\nstream\ncontent\nendstream\nendobj\n");
    }

    @Test
    void a_stream_keeps_its_entries_and_gets_its_true_length() {
        RevisionWriter writer = new RevisionWriter(open(TABLE), 16);

        writer.stream(2, dict("/Length 99/A 1"), new byte[0]);

        assertThat(object(open(bytes(text(TABLE) + text(writer.finish()))), 2).value())
                .isEqualTo(dict("/A 1/Length 0"));
    }

    @Test
    void the_trailer_keeps_what_names_the_document() {
        byte[] base = bytes(text(TABLE).replace("/Root", "/ID[(a)(b)]/Info 3 0 R/Extra 1/Root"));
        RevisionWriter writer = new RevisionWriter(open(base), 16);

        PdfState after = open(bytes(text(base) + text(writer.finish())));

        assertThat(after.trailer())
                .isEqualTo(dict("/Size 4/Root 1 0 R/Info 3 0 R/ID[(a)(b)]/Prev "
                        + open(base).sections().get(0).offset()));
    }

    @Test
    void a_file_with_cross_reference_streams_is_answered_with_one() {
        byte[] base = streams();
        RevisionWriter writer = new RevisionWriter(open(base), 16);

        writer.object(1, 3, dict("/Type/Catalog/A 1"));
        Ref added = writer.add(dict("/B 2"));
        byte[] whole = bytes(text(base) + text(writer.finish()));

        PdfState after = open(whole);
        XrefSection section = after.sections().get(0);
        assertThat(section.stream()).isTrue();
        assertThat(section.find(1)).isEqualTo(new Entry(Kind.OFFSET, base.length, 3));
        assertThat(after.resolve(added)).isEqualTo(dict("/B 2"));
        assertThat(added).isEqualTo(new Ref(3, 0));
        assertThat(section.find(4)).isEqualTo(new Entry(Kind.OFFSET, section.offset(), 0));
        assertThat(after.trailer())
                .isEqualTo(dict("/Type/XRef/Size 5/Root 1 0 R/Info 9 0 R/W[1 4 2]/Index[1 1 3 1 4 1]/Length 21/Prev "
                        + open(base).sections().get(0).offset()));
        assertThat(object(after, 4).isStream()).isTrue();
        assertThat(after.streamEnd(object(after, 4))).isPositive();
        assertThat(text(whole)).endsWith("\nendstream\nendobj\nstartxref\n" + section.offset() + "\n%%EOF\n");
    }

    @Test
    void rows_of_a_stream_carry_places_beyond_64_kilobytes_and_high_generations() {
        byte[] base = streams();
        RevisionWriter writer = new RevisionWriter(open(base), 16);

        writer.stream(1, dict(""), new byte[0x123456]);
        writer.object(5, 0x1234, value("(far)"));
        PdfState after = open(bytes(text(base) + text(writer.finish())));

        Entry far = Objects.requireNonNull(after.entry(5));
        assertThat(far.where()).isGreaterThan(0x123456);
        assertThat(far.detail()).isEqualTo(0x1234);
        assertThat(object(after, 5).value()).isEqualTo(value("(far)"));
    }

    @Test
    void the_revision_is_read_back_over_the_file() {
        PdfState base = open(TABLE);
        RevisionWriter writer = new RevisionWriter(base, 16);
        writer.begin(3, 0).text("[(by hand)]\nendobj\n");

        PdfState after = base.after(writer.finish());

        assertThat(object(after, 3).value()).isEqualTo(value("[(by hand)]"));
        assertThat(object(after, 2).value()).isEqualTo(value("(two)"));
    }

    @Test
    void places_are_ten_digits_and_generations_five() {
        RevisionWriter writer = new RevisionWriter(open(TABLE), 16);

        writer.object(1, 7, value("1"));

        assertThat(text(writer.finish())).contains("%010d 00007 n \n".formatted(TABLE.length));
    }
}
