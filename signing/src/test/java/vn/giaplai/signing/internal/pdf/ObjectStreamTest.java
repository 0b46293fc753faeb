package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertBroken;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.budget;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Objects inside object streams (ISO 32000-1 §7.5.7). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObjectStreamTest {

    private static ObjectStream stream(String entries, String content) {
        return new ObjectStream(dict(entries), bytes(content), budget());
    }

    @Test
    void an_object_is_found_by_its_number_and_its_place_in_the_table() {
        ObjectStream stream = stream("/N 2/First 10", "11 0 12 5 (one) [2]");

        IndirectObject first = stream.object(11, 0);
        IndirectObject second = stream.object(12, 1);

        assertThat(first.value()).isEqualTo(value("(one)"));
        assertThat(first.reference()).isEqualTo(new PdfValue.Ref(11, 0));
        assertThat(second.value()).isEqualTo(value("[2]"));
        assertThat(second.end()).isEqualTo(19);
        assertThat(second.isStream()).isFalse();
        assertThat(stream.object(12, 1)).isSameAs(second);
    }

    @Test
    void an_object_that_the_table_does_not_list_at_that_place_is_not_there() {
        ObjectStream stream = stream("/N 2/First 10", "11 0 12 6 (one) [2]");

        assertBroken(() -> stream.object(12, 0), "object 12 is not in its object stream");
        assertBroken(() -> stream.object(11, 2), "object 11 is not in its object stream");
        assertBroken(() -> stream.object(11, -1), "object 11 is not in its object stream");
    }

    @Test
    void an_offset_behind_the_end_leads_to_no_object() {
        ObjectStream stream = stream("/N 2/First 11", "11 900 12 3 null");

        assertBroken(() -> stream.object(11, 0), "object 11 is not in its object stream");
        assertThat(stream.object(12, 1).value()).isEqualTo(value("ll"));
    }

    @Test
    void the_table_must_be_there_whole() {
        assertBroken(() -> stream("/First 4", "1 0 null"), "object stream without a table");
        assertBroken(() -> stream("/N 1", "1 0 null"), "object stream without a table");
        assertBroken(() -> stream("/N -1/First 4", "1 0 null"), "object stream without a table");
        assertBroken(() -> stream("/N 1/First 9", "1 0 null"), "object stream without a table");
        assertBroken(() -> stream("/N 5/First 4", "1 0 null"), "object stream without a table");
        assertBroken(() -> stream("/N 2/First 4", "1 0 null"), "integer expected");
    }

    @Test
    void a_stream_may_have_no_objects() {
        assertBroken(() -> stream("/N 0/First 0", "").object(1, 0), "object 1 is not in its object stream");
    }
}
