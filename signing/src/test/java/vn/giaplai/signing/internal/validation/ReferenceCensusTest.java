package vn.giaplai.signing.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.bytes;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.file;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.open;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.text;
import static vn.giaplai.signing.internal.pdf.WrittenPdf.value;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giaplai.signing.ForgedRevision;
import vn.giaplai.signing.internal.pdf.PdfState;

/** Who refers to what in a signed file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceCensusTest {

    private static final byte[] PAPER =
            file("<</Type/Catalog/A 2 0 R/B[3 0 R]>>", "<</C 3 0 R/D 9 0 R>>", "(x)", "[0 0 R]");

    private static ReferenceCensus census(byte[] file) {
        return new ReferenceCensus(open(file), file.length);
    }

    @Test
    void an_object_that_two_places_refer_to_is_shared() {
        ReferenceCensus census = census(PAPER);

        assertThat(census.isShared(3)).isTrue();
        assertThat(census.isShared(2)).isFalse();
        assertThat(census.isShared(1)).isFalse();
        assertThat(census.isShared(4)).isFalse();
    }

    @Test
    void the_trailer_refers_too() {
        byte[] file = bytes(text(PAPER).replace("/Root", "/Info 2 0 R/Root"));

        assertThat(census(file).isShared(2)).isTrue();
    }

    @Test
    void a_number_without_an_object_that_is_referred_to_is_a_hole() {
        ReferenceCensus census = census(PAPER);

        assertThat(census.isHole(9)).isTrue();
        assertThat(census.isHole(0)).isTrue();
        assertThat(census.isHole(3)).isFalse();
        assertThat(census.isHole(8)).isFalse();
    }

    @Test
    void what_a_revision_replaces_is_counted_anew() {
        PdfState state = open(PAPER);
        ReferenceCensus census = new ReferenceCensus(state, PAPER.length);

        census.replace(value("<</C 3 0 R/D 9 0 R>>"), value("<</E 2 0 R/F 12 0 R>>"), state);
        assertThat(census.isShared(3)).isFalse();
        assertThat(census.isShared(2)).isTrue();
        assertThat(census.isHole(12)).isTrue();

        census.replace(null, value("[3 0 R]"), state);
        assertThat(census.isShared(3)).isTrue();
    }

    @Test
    void objects_replaced_by_a_newer_revision_count_once() {
        byte[] file = new ForgedRevision(PAPER).object(2, 0, "<</C 3 0 R>>").withTable();

        ReferenceCensus census = census(file);

        assertThat(census.isShared(3)).isTrue();
        assertThat(census.isHole(9)).isFalse();
        assertThat(census(new ForgedRevision(PAPER).object(2, 0, "<<>>").withTable())
                        .isShared(3))
                .isFalse();
    }

    @Test
    void sections_that_lead_behind_the_signed_bytes_reach_out() {
        byte[] file = new ForgedRevision(PAPER).object(2, 0, "<</C 3 0 R>>").withTable();

        assertThat(census(file).isReachingOut()).isFalse();
        assertThat(new ReferenceCensus(open(file), PAPER.length).isReachingOut())
                .isTrue();
    }

    @Test
    void an_object_that_cannot_be_read_refers_to_nothing() {
        byte[] broken = bytes(text(PAPER).replace("<</C 3 0 R/D 9 0 R>>", "<</C 3 0 R/D 9 0 R)>"));
        byte[] endless = file("<</Type/Catalog>>", "<</Length 99999/A 3 0 R/B 3 0 R>>\nstream\nx\nendstream", "(x)");

        assertThat(census(broken).isShared(3)).isFalse();
        assertThat(census(broken).isReachingOut()).isFalse();
        assertThat(census(endless).isShared(3)).isFalse();
    }

    @Test
    void an_object_that_cannot_be_read_makes_blind_when_something_refers_to_it() {
        byte[] alone = file("<</Type/Catalog>>", "<</A]>>");
        byte[] referred = file("<</Type/Catalog/X 2 0 R>>", "<</A]>>");

        assertThat(census(PAPER).isBlind()).isFalse();
        assertThat(census(alone).isBlind()).isFalse();
        assertThat(census(referred).isBlind()).isTrue();
    }
}
