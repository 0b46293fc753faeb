package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertBroken;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertRefused;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.file;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.object;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.open;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.state;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.internal.pdf.PdfValue.Num;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** A file as it was after one of its revisions (ISO 32000-1 §7.5). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfStateTest {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";

    private static byte[] joined(byte[] first, String more) {
        return bytes(text(first) + more);
    }

    /** A revision that replaces object 2, where a file of this length ends. */
    private static String revision(byte[] base, String object, String trailer) {
        String written = "2 0 obj\n" + object + "\nendobj\n";
        return written
                + "xref\n2 1\n%010d 00000 n \ntrailer\n<</Size 3/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(base.length, trailer, base.length + written.length());
    }

    private static String prev(byte[] base) {
        return "/Prev " + open(base).sections().get(0).offset();
    }

    @Test
    void a_file_begins_with_the_header_and_ends_with_the_place_of_its_newest_section() {
        byte[] good = file(CATALOG);

        assertThat(open(good).data()).isSameAs(good);
        assertBroken(() -> open(joined(bytes(" "), text(good))), "no PDF header");
        assertBroken(() -> open(bytes("%PDF-")), "no PDF header");
        assertBroken(() -> open(new byte[0]), "no PDF header");
        assertBroken(() -> open(bytes("%PDF-1.7 xref")), "no startxref");
        assertBroken(() -> open(bytes("%PDF-1.7 startxref %%EOF")), "integer expected");
        assertBroken(() -> open(bytes("%PDF-1.7 startxref 9999 %%EOF")), "outside the file");
    }

    @Test
    void the_catalog_is_the_root_of_the_trailer() {
        assertThat(state(CATALOG).catalog().value()).isEqualTo(value(CATALOG));
        assertBroken(() -> state("[]").catalog(), "no catalog");
        assertBroken(
                () -> open(bytes(text(file(CATALOG)).replace("/Root 1 0 R", "/Root 7 0 R")))
                        .catalog(),
                "no catalog");
        assertBroken(
                () -> open(bytes(text(file(CATALOG)).replace("/Root 1 0 R", "")))
                        .catalog(),
                "no catalog");
    }

    @Test
    void an_encryption_dictionary_makes_a_file_encrypted() {
        assertThat(state(CATALOG).isEncrypted()).isFalse();
        assertThat(open(bytes(text(file(CATALOG)).replace("/Root", "/Encrypt<<>>/Root")))
                        .isEncrypted())
                .isTrue();
    }

    @Test
    void an_object_is_read_from_its_place_under_its_number() {
        PdfState state = state(CATALOG, "[1 2]");

        IndirectObject object = object(state, 2);

        assertThat(object.value()).isEqualTo(value("[1 2]"));
        assertThat(object.reference()).isEqualTo(new Ref(2, 0));
        assertThat(object.isStream()).isFalse();
        assertThat(text(state.data()).substring(0, object.end())).endsWith("2 0 obj\n[1 2]");
        assertThat(object(state, 2)).isSameAs(object);
        assertThat(state.object(0)).isNull();
        assertThat(state.object(3)).isNull();
        assertBroken(
                () -> open(bytes(text(file(CATALOG, "[1]")).replace("2 0 obj", "3 0 obj")))
                        .object(2),
                "object 2 is not at its place");
        assertBroken(
                () -> open(bytes(text(file(CATALOG, "[1]")).replace("2 0 obj", "2 0 xxx")))
                        .object(2),
                "'obj' expected");
    }

    @Test
    void an_entry_that_leads_out_of_the_file_is_broken() {
        String file = text(file(CATALOG, "[1]"));
        String place = "%010d".formatted(file.indexOf("2 0 obj"));
        String outside = file.replace(place, "%010d".formatted(file.length()));

        assertBroken(() -> open(bytes(outside)).object(2), "object outside the file");
    }

    @Test
    void references_are_followed_eight_times() {
        PdfState state = state(CATALOG, "3 0 R", "(x)", "4 0 R");

        assertThat(state.resolve(new Ref(2, 0))).isEqualTo(value("(x)"));
        assertThat(state.resolve(value("[2 0 R]"))).isEqualTo(value("[2 0 R]"));
        assertThat(state.resolve(new Ref(9, 0))).isEqualTo(PdfValue.NULL);
        assertThat(state.resolve(new Ref(4, 0))).isEqualTo(PdfValue.NULL);
        String[] long1 = new String[11];
        long1[0] = CATALOG;
        for (int i = 1; i < 10; i++) {
            long1[i] = (i + 2) + " 0 R";
        }
        long1[10] = "(end)";
        assertThat(state(long1).resolve(new Ref(3, 0))).isEqualTo(value("(end)"));
        assertThat(state(long1).resolve(new Ref(2, 0))).isEqualTo(PdfValue.NULL);
    }

    @Test
    void dictionaries_and_arrays_are_found_directly_or_by_reference() {
        PdfState state = state(CATALOG, "<</K(v)>>", "[1]");

        assertThat(state.dict(dict("/A 2 0 R"), "A")).isEqualTo(dict("/K(v)"));
        assertThat(state.dict(dict("/A<</K(v)>>"), "A")).isEqualTo(dict("/K(v)"));
        assertThat(state.dict(dict("/A 3 0 R"), "A")).isEqualTo(dict(""));
        assertThat(state.items(dict("/A 3 0 R"), "A")).containsExactly(new Num("1"));
        assertThat(state.items(dict("/A[2]"), "A")).containsExactly(new Num("2"));
        assertThat(state.items(dict("/A 2 0 R"), "A")).isEmpty();
    }

    @Test
    void a_stream_begins_behind_the_line_end_and_is_as_long_as_it_says() {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            PdfState state = state(CATALOG, "<</Length 3>>stream" + lineEnd + "abc\nendstream");
            assertThat(text(state.rawStream(object(state, 2)))).isEqualTo("abc");
            assertThat(object(state, 2).isStream()).isTrue();
        }
        PdfState byReference = state(CATALOG, "<</Length 3 0 R>>\nstream\nabc\nendstream", "3");
        assertThat(text(byReference.decodedStream(object(byReference, 2)))).isEqualTo("abc");
        PdfState empty = state(CATALOG, stream("", ""));
        assertThat(empty.rawStream(object(empty, 2))).isEmpty();
    }

    @Test
    void a_stream_whose_length_is_not_that_of_its_bytes_is_broken() {
        for (String wrong : List.of("/Length 2", "/Length 5", "/Length -1", "/Length 99999", "/Length/3", "")) {
            PdfState state = state(CATALOG, "<<" + wrong + ">>\nstream\nabc\nendstream");
            assertBroken(
                    () -> state.streamEnd(object(state, 2)),
                    wrong.matches("/Length [25]") ? "'endstream' expected" : "stream without length");
        }
        PdfState noStream = state(CATALOG, "<</Length 3>>");
        assertBroken(() -> noStream.streamEnd(object(noStream, 2)), "stream without length");
    }

    @Test
    void an_object_ends_with_its_keyword() {
        byte[] file = file(CATALOG, stream("", "abc"));
        PdfState state = open(file);
        int catalog = text(file).indexOf("1 0 obj");
        int second = text(file).indexOf("2 0 obj");

        assertThat(state.objectEnd(catalog)).isEqualTo(second - 1);
        assertThat(text(file).substring(0, state.objectEnd(second))).endsWith("abc\nendstream\nendobj");
        assertBroken(
                () -> open(bytes(text(file).replace("abc\nendstream\nendobj", "abc\nendstream\nendxxx")))
                        .objectEnd(second),
                "'endobj' expected");
    }

    @Test
    void objects_are_found_in_object_streams() {
        String objects = "7 0 8 4 [1] (x)";
        String file = "%PDF-1.7\n1 0 obj\n" + CATALOG + "\nendobj\n";
        int container = file.length();
        file += "2 0 obj\n" + stream("/Type/ObjStm/N 2/First 8", objects) + "\nendobj\n";
        int section = file.length();
        String rows =
                "\1" + (char) 9 + "\0" + "\1" + (char) container + "\0" + "\2\2\0" + "\2\2\1" + "\2\1\0" + "\2\7\0";
        file += "3 0 obj\n" + stream("/Type/XRef/Size 20/Root 1 0 R/W[1 1 1]/Index[1 2 7 4]", rows) + "\nendobj\n";
        PdfState state = open(bytes(file + "startxref\n" + section + "\n%%EOF\n"));

        assertThat(object(state, 7).value()).isEqualTo(value("[1]"));
        assertThat(object(state, 8).value()).isEqualTo(value("(x)"));
        assertThat(object(state, 7).isStream()).isFalse();
        assertBroken(() -> state.object(9), "object stream 1 is none");
        assertBroken(() -> state.object(10), "object stream 7 is not at its place");
    }

    @Test
    void a_revision_hides_what_stood_before_it_and_the_state_before_still_shows_it() {
        byte[] base = file(CATALOG, "(old)");
        PdfState newest = open(joined(base, revision(base, "(new)", prev(base))));

        PdfState before = newest.since(1);

        assertThat(object(newest, 2).value()).isEqualTo(value("(new)"));
        assertThat(object(before, 2).value()).isEqualTo(value("(old)"));
        assertThat(newest.sections()).hasSize(2);
        assertThat(before.sections()).hasSize(1);
        assertThat(before.trailer().get("Prev")).isEqualTo(PdfValue.NULL);
        assertThat(before.data()).isSameAs(newest.data());
        assertThat(before.budget()).isSameAs(newest.budget());
    }

    @Test
    void up_to_a_place_nothing_behind_it_is_seen() {
        byte[] base = file(CATALOG, "(old)");
        byte[] whole = joined(base, revision(base, "(new)", prev(base)));
        PdfState newest = open(whole);

        assertThat(object(newest.upTo(whole.length + 99), 2).value()).isEqualTo(value("(new)"));
        assertThat(object(newest, 2).value()).isEqualTo(value("(new)"));
        assertBroken(() -> newest.upTo(base.length).object(2), "object 2 is not at its place");
        assertThat(object(newest.upTo(base.length), 1).value()).isEqualTo(value(CATALOG));
    }

    @Test
    void a_revision_kept_apart_is_read_over_the_file_it_follows() {
        byte[] base = file(CATALOG, "(old)", stream("", "abc"));
        PdfState state = open(base);

        PdfState after = state.after(bytes(revision(base, "<</Length 2>>\nstream\nxy\nendstream", prev(base))));

        assertThat(text(after.rawStream(object(after, 2)))).isEqualTo("xy");
        assertThat(text(after.rawStream(object(after, 3)))).isEqualTo("abc");
        assertThat(object(after, 1).value()).isEqualTo(value(CATALOG));
        assertThat(after.sections()).hasSize(2);
        assertThat(after.sections().get(0).offset()).isGreaterThan(base.length);
        assertThat(object(state, 2).value()).isEqualTo(value("(old)"));
    }

    @Test
    void revisions_kept_apart_follow_one_on_the_other() {
        byte[] base = file(CATALOG, "(old)");
        byte[] first = bytes(revision(base, "(second)", prev(base)));
        byte[] both = joined(base, text(first));
        PdfState after = open(base).after(first).after(bytes(revision(both, "(third)", prev(both))));

        assertThat(object(after, 2).value()).isEqualTo(value("(third)"));
        assertThat(object(after.since(1), 2).value()).isEqualTo(value("(second)"));
        assertThat(object(after, 1).value()).isEqualTo(value(CATALOG));
    }

    @Test
    void a_revision_of_another_file_does_not_follow() {
        byte[] base = file(CATALOG, "(old)");
        PdfState state = open(base);

        assertBroken(() -> state.after(bytes("nothing")), "no startxref in the revision");
        assertBroken(() -> state.after(bytes("startxref 5 %%EOF")), "no startxref in the revision");
        assertBroken(() -> state.after(bytes(revision(base, "(x)", ""))), "revision of another file");
        assertBroken(() -> state.after(bytes(revision(base, "(x)", "/Prev 9"))), "revision of another file");
    }

    @Test
    void objects_that_only_newer_readers_see_are_hidden() {
        PdfState state = state(CATALOG, "(x)");

        assertThat(state.isHidden(2)).isFalse();
        assertThat(state.isHidden(0)).isTrue();
        assertThat(state.isHidden(99)).isTrue();
    }

    @Test
    void looking_objects_up_counts_against_the_budget() {
        PdfState state = state(CATALOG);
        state.budget().spendLookup(199_999_999);
        assertThat(state.object(1)).isNotNull();

        assertRefused(() -> state.object(1), SigningFailure.DOCUMENT_UNSUPPORTED, "too scattered");
    }
}
