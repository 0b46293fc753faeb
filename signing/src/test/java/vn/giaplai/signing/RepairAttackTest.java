package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers that repair files would find, or what makes them repair, is in no accepted revision. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepairAttackTest {

    private static final byte[] SIGNED = SignedPapers.withSignatures(SamplePdfs.table(), 2);
    private static final byte[] STREAMS = SignedPapers.withSignatures(SamplePdfs.streams(), 2);
    private static final List<String> FIELDS = List.of(SamplePdfs.field(0), SamplePdfs.field(1));
    private static final BothValidators VALIDATOR = new BothValidators(TestPki.CLOCK, TestPki.PKI.revocation());

    static Stream<Arguments> attacks() {
        return Stream.of(
                arguments("content in the block", RepairAttacks.contentInTheBlock(SIGNED), "bytes-unaccounted"),
                arguments("trailer in the block", RepairAttacks.trailerInTheBlock(SIGNED), "bytes-unaccounted"),
                arguments(
                        "catalog below the value",
                        RepairAttacks.catalogBelowTheValue(SIGNED, "Catalog"),
                        "object-unexplained"),
                arguments(
                        "pages below the value",
                        RepairAttacks.catalogBelowTheValue(SIGNED, "Pages"),
                        "object-unexplained"),
                arguments(
                        "object stream as certificate",
                        RepairAttacks.objectStreamInTheStore(SIGNED),
                        "object-unexplained"),
                arguments(
                        "unlisted in the object stream",
                        RepairAttacks.unlistedInObjectStream(STREAMS),
                        "object-unexplained"),
                arguments("comment in a header", RepairAttacks.commentInHeader(SIGNED), "bytes-unaccounted"),
                arguments(
                        "comment in the table",
                        RepairAttacks.spelled(SIGNED, each -> each.replaceFirst(" 1\n", " 1 %\n")),
                        "bytes-unaccounted"),
                arguments(
                        "short lines in the table",
                        RepairAttacks.spelled(SIGNED, each -> each.replace(" n \n", " n\n")),
                        "bytes-unaccounted"),
                arguments(
                        "wide table",
                        RepairAttacks.spelled(SIGNED, each -> each.replace(" n \n", "  n \n")),
                        "bytes-unaccounted"),
                arguments(
                        "real number before",
                        RepairAttacks.spelled(SIGNED, each -> each.replaceFirst("/Prev (\\d+)", "/Prev $1.0")),
                        "trailer-changed"));
    }

    @ParameterizedTest(name = "{0} is found as {2}")
    @MethodSource("attacks")
    void what_a_repair_would_find_fails_the_signatures_before_it(String name, byte[] twin, String code) {
        ValidationReport report = VALIDATOR.validate(twin, TestPki.PKI.anchors(), Depth.QUICK);

        Rejections.assertChanged(name, report, FIELDS, code);
    }

    @Test
    void a_revision_spelled_plainly_is_no_such_attack() {
        ValidationReport report =
                VALIDATOR.validate(RepairAttacks.spelled(SIGNED, each -> each), TestPki.PKI.anchors(), Depth.QUICK);

        assertThat(report.signatures().stream().filter(each -> FIELDS.contains(each.field())))
                .hasSize(2)
                .allMatch(SignatureVerdict::passed);
    }

    @Test
    void the_attack_is_real() throws Exception {
        byte[] twin = RepairAttacks.repaired(SIGNED);

        try (PDDocument before = Loader.loadPDF(SIGNED);
                PDDocument after = Loader.loadPDF(twin)) {
            assertThat(new PDFTextStripper().getText(before)).contains("HỌC BẠ");
            assertThat(new PDFTextStripper().getText(after)).doesNotContain("HỌC BẠ");
        }
        Rejections.assertChanged(
                "repaired", VALIDATOR.validate(twin, TestPki.PKI.anchors(), Depth.QUICK), FIELDS, "bytes-unaccounted");
    }
}
