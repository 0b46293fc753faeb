package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.stream;
import static vn.giaplai.signing.internal.validation.ChangedPaper.CATALOG;
import static vn.giaplai.signing.internal.validation.ChangedPaper.by;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.internal.pdf.WrittenPdf;

/** The document security store grows and never changes (ETSI EN 319 142-1 §5.4.2). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreChangesTest {

    private static final String WITH_STORE = CATALOG.replace("/Pages", "/DSS 11 0 R/Pages");
    private static final String STORE = "<</Type/DSS/Certs[12 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2026)>>>>>>";

    /** The paper with this store as object 11 and a certificate as object 12. */
    private static byte[] paper(String store) {
        String[] all = Arrays.copyOf(ChangedPaper.objects(), 13);
        all[0] = WITH_STORE;
        all[10] = store;
        all[11] = stream("", "certificate");
        all[12] = "[12 0 R]";
        return WrittenPdf.file(all);
    }

    private static Set<Message> changed(String was, UnaryOperator<ForgedRevision> change) {
        return by(paper(was), change).messages();
    }

    /** The store written like this, with a new certificate as object 14. */
    private static Set<Message> grown(String is) {
        return changed(STORE, forged -> forged.stream(14, "", "another").object(11, 0, is));
    }

    @Test
    void the_first_store_may_come_as_an_object_or_in_the_catalog() {
        Set<Message> object = by(forged -> forged.stream(12, "", "certificate")
                        .object(11, 0, "<</Type/DSS/Certs[12 0 R]>>")
                        .object(1, 0, WITH_STORE))
                .messages();
        Set<Message> direct = by(forged -> forged.stream(11, "", "certificate")
                        .object(1, 0, CATALOG.replace("/Pages", "/DSS<</Certs[11 0 R]>>/Pages")))
                .messages();

        assertThat(object).isEmpty();
        assertThat(direct).isEmpty();
    }

    @Test
    void something_that_was_signed_as_something_else_does_not_become_the_store() {
        assertThat(by(forged -> forged.object(1, 0, CATALOG.replace("/Pages", "/DSS 5 0 R/Pages")))
                        .messages())
                .containsExactly(Message.STORE_CHANGED);
        assertThat(by(forged -> forged.object(11, 0, "[]").object(1, 0, WITH_STORE))
                        .messages())
                .contains(Message.STORE_CHANGED);
        assertThat(by(forged -> forged.object(11, 0, "<</Type/Catalog>>").object(1, 0, WITH_STORE))
                        .messages())
                .contains(Message.STORE_CHANGED);
        assertThat(by(forged -> forged.object(11, 0, "<</JS(x)>>").object(1, 0, WITH_STORE))
                        .messages())
                .contains(Message.STORE_CHANGED);
    }

    @Test
    void it_grows_by_certificates_lists_and_related_data() {
        for (String is : List.of(
                "<</Type/DSS/Certs[12 0 R 14 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2026)>>>>>>",
                "<</Type/DSS/Certs[14 0 R 12 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2026)>>>>>>",
                "<</Type/DSS/Certs[12 0 R]/OCSPs[14 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2026)>>>>>>",
                "<</Certs[12 0 R]/CRLs[14 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2026)>>>>>>",
                "<</Type/DSS/Certs[12 0 R]/VRI<</AB<</Cert[12 0 R 14 0 R]/TU(D:2026)>>>>>>",
                "<</Type/DSS/Certs[12 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2026)>>/CD<</CRL[14 0 R]>>>>>>")) {
            assertThat(grown(is)).as(is).isEmpty();
        }
    }

    @Test
    void it_loses_nothing() {
        for (String is : List.of(
                "<</Type/DSS/Certs[14 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2026)>>>>>>",
                "<</Type/DSS/OCSPs[14 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2026)>>>>>>",
                "<</Type/DSS/Certs[12 0 R 14 0 R]>>",
                "<</Type/DSS/Certs[12 0 R 14 0 R]/VRI<<>>>>",
                "<</Type/DSS/Certs[12 0 R 14 0 R]/VRI<</AB<</Cert[]/TU(D:2026)>>>>>>",
                "<</Type/DSS/Certs[12 0 R 14 0 R]/VRI<</AB<</Cert[12 0 R]/TU(D:2027)>>>>>>",
                "<</Type/DSS/Certs[12 0 R 14 0 R]/VRI<</AB[12 0 R]>>>>")) {
            assertThat(grown(is)).as(is).contains(Message.STORE_CHANGED);
        }
    }

    @Test
    void it_has_no_other_entries_and_stays_a_store() {
        assertThat(grown(STORE.replace("/VRI", "/AA(x)/VRI"))).contains(Message.STORE_CHANGED);
        assertThat(grown(STORE.replace("/Type/DSS", "/Type/Page"))).contains(Message.STORE_CHANGED);
        assertThat(changed("<</Contents 12 0 R>>", forged -> forged.object(11, 0, "<</Certs[12 0 R]>>")))
                .contains(Message.STORE_CHANGED);
    }

    @Test
    void a_list_that_is_an_object_of_its_own_grows_there() {
        String store = "<</Type/DSS/Certs 13 0 R>>";

        assertThat(changed(store, forged -> forged.stream(14, "", "another").object(13, 0, "[12 0 R 14 0 R]")))
                .isEmpty();
        assertThat(changed(store, forged -> forged.stream(14, "", "another").object(13, 0, "[14 0 R]")))
                .contains(Message.STORE_CHANGED);
        for (String kind : List.of("CRLs", "OCSPs")) {
            assertThat(changed(
                            store.replace("Certs", kind),
                            forged -> forged.stream(14, "", "x").object(13, 0, "[12 0 R 14 0 R]")))
                    .as(kind)
                    .isEmpty();
        }
        assertThat(changed("<</VRI 13 0 R>>", forged -> forged.object(13, 0, "[12 0 R 4 0 R]")))
                .contains(Message.CONTENT_CHANGED);
    }

    @Test
    void a_store_may_move_when_it_keeps_what_it_had() {
        assertThat(changed(STORE, forged -> forged.object(14, 0, STORE).object(1, 0, WITH_STORE.replace("11", "14"))))
                .isEmpty();
        assertThat(changed(
                        STORE,
                        forged -> forged.object(14, 0, "<</Type/DSS>>").object(1, 0, WITH_STORE.replace("11", "14"))))
                .contains(Message.STORE_CHANGED);
        assertThat(changed(STORE, forged -> forged.object(1, 0, CATALOG))).contains(Message.STORE_CHANGED);
    }

    @Test
    void a_store_that_is_something_else_too_does_not_grow() {
        String[] all = Arrays.copyOf(ChangedPaper.objects(), 12);
        all[0] = WITH_STORE;
        all[1] = "<</Type/Pages/Kids[3 0 R]/Count 1/PieceInfo 11 0 R>>";
        all[10] = "<</Type/DSS/Certs[]>>";
        all[11] = stream("", "certificate");

        assertThat(by(WrittenPdf.file(all), forged -> forged.object(11, 0, "<</Type/DSS/Certs[12 0 R]>>"))
                        .messages())
                .containsExactly(Message.OBJECT_AMBIGUOUS);
    }

    @Test
    void related_data_are_compared_four_levels_deep() {
        String deep = "<</VRI<</A<</B<</D(x)>>>>>>>>";
        String deeper = "<</VRI<</A<</B<</C<</E(x)>>>>>>>>>>";

        assertThat(changed(deep, forged -> forged.object(11, 0, deep.replace("/D(x)", "/D(x)/New(y)"))))
                .isEmpty();
        assertThat(changed(deeper, forged -> forged.object(11, 0, deeper.replace("/E(x)", "/E(x)/New(y)"))))
                .containsExactly(Message.STORE_CHANGED);
        assertThat(changed(deep, forged -> forged.object(11, 0, deep.replace("/D(x)", "/D(y)"))))
                .containsExactly(Message.STORE_CHANGED);
    }
}
