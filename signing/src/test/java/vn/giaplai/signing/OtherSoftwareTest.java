package vn.giaplai.signing;

import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_B;
import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LT;
import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_LTA;
import static eu.europa.esig.dss.enumerations.SignatureLevel.PAdES_BASELINE_T;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfSigner;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.signing.OtherSoftware.Step;
import vn.giaplai.signing.demo.DemoPki;

/** Nobody is accused of forgery for using other software: intact signatures of PDFBox, iText, EU DSS and their mixtures. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OtherSoftwareTest {

    private static final DemoPki PKI = TestPki.PKI;
    private static final SignatureValidator VALIDATOR = new SignatureValidator(TestPki.CLOCK, PKI.revocation());
    private static final List<List<String>> SEQUENCES = List.of(
            List.of("pdfbox", "pdfbox"),
            List.of("pdfbox", "pdfbox", "pdfbox"),
            List.of("itext a", "itext b", "itext c"),
            List.of("itext acrobat", "itext b"),
            List.of("dss b", "dss b right"),
            List.of("dss b", "dss b right", "lift lta"),
            List.of("dss t", "itext b", "pdfbox"),
            List.of("pdfbox", "itext b", "dss lt"),
            List.of("pdfbox certifies 2", "itext b", "dss b"),
            List.of("itext certifies", "dss b right", "lift lta", "lift lta"),
            List.of("dss certifies", "pdfbox", "itext b"),
            List.of("itext a", "lift lt", "itext b"),
            List.of("pdfbox", "metadata"),
            List.of("itext a", "metadata", "dss b right"));

    private static final Map<String, byte[]> FILES = files();

    private static Map<String, byte[]> files() {
        try {
            Map<String, Step> steps = steps(new OtherSoftware(PKI, TestPki.teacherKey(0), TestPki.pin()));
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> paper : papers().entrySet()) {
                Map<List<String>, byte[]> made = new HashMap<>(Map.of(List.of(), paper.getValue()));
                for (List<String> sequence : SEQUENCES) {
                    files.put(paper.getKey() + ": " + String.join(", ", sequence), after(sequence, steps, made));
                }
            }
            return files;
        } catch (Exception problem) {
            throw new AssertionError(problem);
        }
    }

    /** The file after these steps; what begins alike is made once. */
    private static byte[] after(List<String> sequence, Map<String, Step> steps, Map<List<String>, byte[]> made)
            throws Exception {
        byte[] known = made.get(sequence);
        if (known != null) {
            return known;
        }
        String last = sequence.get(sequence.size() - 1);
        byte[] before = after(sequence.subList(0, sequence.size() - 1), steps, made);
        byte[] whole = Objects.requireNonNull(steps.get(last), last).on(before);
        made.put(sequence, whole);
        return whole;
    }

    private static Map<String, byte[]> papers() {
        Map<String, byte[]> papers = new LinkedHashMap<>();
        papers.put("letter", OtherPdfs.letter(2));
        papers.put("compressed letter", OtherPdfs.compressedLetter(2));
        papers.put("form", WordForms.letter());
        papers.put("rendered, tagged", CorpusTest.rendered());
        return papers;
    }

    private static Map<String, Step> steps(OtherSoftware other) {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("pdfbox", other.pdfBox());
        steps.put("pdfbox certifies 2", other.pdfBoxCertifying(2));
        steps.put("itext a", other.iText("mot", 60));
        steps.put("itext b", other.iText("hai", 230));
        steps.put("itext c", other.iText("ba", 400));
        steps.put(
                "itext acrobat", other.iText("adbe", 60, PdfSigner.CryptoStandard.CMS, AccessPermissions.UNSPECIFIED));
        steps.put(
                "itext certifies",
                other.iText("chung", 60, PdfSigner.CryptoStandard.CADES, AccessPermissions.FORM_FIELDS_MODIFICATION));
        steps.put("dss b", other.dss(60, PAdES_BASELINE_B));
        steps.put("dss b right", other.dss(230, PAdES_BASELINE_B));
        steps.put("dss t", other.dss(60, PAdES_BASELINE_T));
        steps.put("dss lt", other.dss(400, PAdES_BASELINE_LT));
        steps.put("dss certifies", other.dssCertifying(60, CertificationPermission.MINIMAL_CHANGES_PERMITTED));
        steps.put("lift lt", other.dssLift(PAdES_BASELINE_LT));
        steps.put("lift lta", other.dssLift(PAdES_BASELINE_LTA));
        steps.put("metadata", WordForms::withNewMetadata);
        return steps;
    }

    static Stream<String> names() {
        return FILES.keySet().stream();
    }

    private static byte[] file(String name) {
        return Objects.requireNonNull(FILES.get(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void intact_signatures_of_other_software_are_called_intact(String name) {
        ValidationReport report = VALIDATOR.validate(file(name), PKI.anchors(), Depth.QUICK);

        assertThat(report.signatures()).isNotEmpty();
        assertThat(verdicts(report)).as(name).allMatch(each -> each.contains(" TOTAL_PASSED "));
    }

    @ParameterizedTest
    @MethodSource("names")
    void under_an_unknown_root_only_the_signer_is_unknown(String name) {
        DemoPki stranger = TestPki.stranger();

        ValidationReport report = VALIDATOR.validate(file(name), stranger.anchors(), Depth.QUICK);

        assertThat(verdicts(report))
                .as(name)
                .allMatch(each -> each.contains(" INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter", "compressed letter"})
    void the_level_is_that_of_the_file_whether_or_not_the_authority_is_known(String paper) {
        DemoPki stranger = TestPki.stranger();

        ValidationReport report =
                VALIDATOR.validate(file(paper + ": dss b, dss b right, lift lta"), stranger.anchors(), Depth.QUICK);

        assertThat(report.level()).contains(SignatureLevel.B_LTA);
    }

    @Test
    void a_form_filled_after_signing_cannot_be_told_unless_the_certifying_signature_permits_it() throws Exception {
        OtherSoftware other = new OtherSoftware(PKI, TestPki.teacherKey(0), TestPki.pin());
        byte[] approved = WordForms.filled(other.pdfBox().on(WordForms.letter()));
        byte[] permitted = WordForms.filled(other.pdfBoxCertifying(2).on(WordForms.letter()));
        byte[] forbidden = WordForms.filled(other.pdfBoxCertifying(1).on(WordForms.letter()));

        assertThat(verdicts(VALIDATOR.validate(approved, PKI.anchors(), Depth.QUICK)))
                .singleElement()
                .asString()
                .contains(" INDETERMINATE CHANGE_UNEXPLAINED ", "form-filled");
        assertThat(verdicts(VALIDATOR.validate(permitted, PKI.anchors(), Depth.QUICK)))
                .singleElement()
                .asString()
                .contains(" TOTAL_PASSED ", "form-filled-as-permitted");
        assertThat(verdicts(VALIDATOR.validate(forbidden, PKI.anchors(), Depth.QUICK)))
                .singleElement()
                .asString()
                .contains(" TOTAL_FAILED DOCUMENT_CHANGED ", "not-permitted");
    }

    @Test
    void what_is_laid_over_a_page_cannot_be_told_and_what_is_written_into_it_is_a_change() throws Exception {
        OtherSoftware other = new OtherSoftware(PKI, TestPki.teacherKey(0), TestPki.pin());
        byte[] signed = other.iText("mot", 60).on(OtherPdfs.letter(1));

        assertThat(verdicts(VALIDATOR.validate(Tampering.overlayAnnotation(signed), PKI.anchors(), Depth.QUICK)))
                .singleElement()
                .asString()
                .contains(" INDETERMINATE CHANGE_UNEXPLAINED ", "annotation-added");
        assertThat(verdicts(VALIDATOR.validate(Tampering.shadowText(signed), PKI.anchors(), Depth.QUICK)))
                .singleElement()
                .asString()
                .contains(" TOTAL_FAILED DOCUMENT_CHANGED ", "content-changed");
        assertThat(verdicts(VALIDATOR.validate(Tampering.changedAppearance(signed), PKI.anchors(), Depth.QUICK)))
                .singleElement()
                .asString()
                .contains(" TOTAL_FAILED DOCUMENT_CHANGED ", "appearance-changed");
        assertThat(verdicts(VALIDATOR.validate(Tampering.flippedByte(signed), PKI.anchors(), Depth.QUICK)))
                .singleElement()
                .asString()
                .contains(" TOTAL_FAILED HASH_FAILURE ");
    }

    private static List<String> verdicts(ValidationReport report) {
        List<String> verdicts = new ArrayList<>();
        report.signatures()
                .forEach(each -> verdicts.add("%s %s %s %s"
                        .formatted(
                                each.field(), each.indication(), each.subIndicationOrNull(), codes(each.findings()))));
        report.timestamps()
                .forEach(each -> verdicts.add("%s %s %s %s"
                        .formatted(
                                each.field(), each.indication(), each.subIndicationOrNull(), codes(each.findings()))));
        return verdicts;
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }
}
