package vn.giaplai.signing.internal.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.assertBroken;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.dict;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.state;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;
import vn.giaplai.signing.internal.pdf.PdfValue.Dict;
import vn.giaplai.signing.internal.pdf.PdfValue.Ref;

/** The document security store (ETSI EN 319 142-1 §5.4.2). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentSecurityStoreTest {

    private static final String CATALOG = "<</Type/Catalog/DSS 2 0 R>>";

    @Test
    void each_kind_is_read_from_its_own_list() {
        PdfState state = state(
                CATALOG,
                "<</Certs[3 0 R 4 0 R]/CRLs 5 0 R/OCSPs[4 0 R (x) 9 0 R 1 0 R]>>",
                stream("", "one"),
                stream("", "two"),
                "[3 0 R]");
        DocumentSecurityStore store = new DocumentSecurityStore(state);

        assertThat(store.read(Kind.CERTS)).containsExactly(bytes("one"), bytes("two"));
        assertThat(store.read(Kind.CRLS)).containsExactly(bytes("one"));
        assertThat(store.read(Kind.OCSPS)).containsExactly(bytes("two"));
        assertThat(store.readable(Kind.CERTS)).containsExactly(bytes("one"), bytes("two"));
        assertThat(store.readable(Kind.OCSPS)).containsExactly(bytes("two"));
    }

    @Test
    void who_validates_takes_what_can_be_read_who_extends_needs_all() {
        PdfState state =
                state(CATALOG, "<</Certs[3 0 R 4 0 R]>>", "<</Length 9>>\nstream\nbad\nendstream", stream("", "two"));
        DocumentSecurityStore store = new DocumentSecurityStore(state);

        assertThat(store.readable(Kind.CERTS)).containsExactly(bytes("two"));
        assertBroken(() -> store.read(Kind.CERTS), "expected");
    }

    @Test
    void no_more_than_2000_items_of_a_kind_are_read() {
        PdfState state = state(CATALOG, "<</Certs[" + "3 0 R ".repeat(2001) + "]>>", stream("", "a"));
        DocumentSecurityStore store = new DocumentSecurityStore(state);

        assertThat(store.read(Kind.CERTS)).hasSize(2000);
        // Who validates reads what is listed again and again only once.
        assertThat(store.readable(Kind.CERTS)).hasSize(1);
    }

    @Test
    void a_document_without_one_has_an_empty_one() {
        assertThat(new DocumentSecurityStore(state("<</Type/Catalog>>")).read(Kind.CERTS))
                .isEmpty();
    }

    @Test
    void a_store_grows_under_its_number_by_what_it_does_not_have_yet() {
        PdfState state = state(CATALOG, "<</Certs[3 0 R]/VRI<<>>>>", stream("", "one"));
        RevisionWriter writer = new RevisionWriter(state, 64);

        Ref place = new DocumentSecurityStore(state)
                .extend(
                        writer,
                        Map.of(
                                Kind.CERTS, List.of(bytes("one"), bytes("two"), bytes("two")),
                                Kind.CRLS, List.of()));
        PdfState after = state.after(writer.finish());

        assertThat(place).isEqualTo(new Ref(2, 0));
        assertThat(after.resolve(place)).isEqualTo(dict("/Certs[3 0 R 4 0 R]/VRI<<>>/Type/DSS"));
        assertThat(new DocumentSecurityStore(after).read(Kind.CERTS)).containsExactly(bytes("one"), bytes("two"));
    }

    @Test
    void the_first_store_gets_a_number_of_its_own() {
        PdfState state = state("<</Type/Catalog>>");
        RevisionWriter writer = new RevisionWriter(state, 64);

        Ref place = new DocumentSecurityStore(state).extend(writer, Map.of(Kind.OCSPS, List.of(bytes("one"))));
        PdfState after = state.after(writer.finish());

        Dict store = (Dict) after.resolve(place);
        assertThat(place).isEqualTo(new Ref(3, 0));
        assertThat(store).isEqualTo(dict("/Type/DSS/OCSPs[2 0 R]"));
    }
}
