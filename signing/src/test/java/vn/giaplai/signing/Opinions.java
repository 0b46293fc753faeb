package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What we, EU DSS, Poppler and qpdf say about a signed file; the latter two where they are installed. */
final class Opinions {

    private static final SignatureValidator QUICK = new SignatureValidator(TestPki.CLOCK, TestPki.PKI.revocation());

    private Opinions() {}

    /** Everybody finds this many signatures, all good. */
    static void assertGood(byte[] whole, int signatures) throws IOException, InterruptedException {
        assertGoodButForPoppler(whole, signatures);
        assertPopplerAccepts(whole, signatures);
    }

    /** Poppler finds this many signatures, all good, and qpdf nothing broken. */
    static void assertPopplerAndQpdfAccept(byte[] whole, int signatures) throws IOException, InterruptedException {
        assertPopplerAccepts(whole, signatures);
        assertQpdfAccepts(whole);
    }

    private static void assertPopplerAccepts(byte[] whole, int signatures) throws IOException, InterruptedException {
        if (ExternalTool.isMissing("pdfsig")) {
            return;
        }
        String report = runOn(whole, "pdfsig", "-nocert");
        assertThat(report.split("Signature Validation: Signature is Valid", -1)).hasSize(signatures + 1);
        assertThat(report.split("Total document signed", -1)).hasSize(2);
    }

    private static void assertQpdfAccepts(byte[] whole) throws IOException, InterruptedException {
        if (!ExternalTool.isMissing("qpdf")) {
            assertThat(runOn(whole, "qpdf", "--check"))
                    .contains("No syntax or stream encoding errors")
                    .doesNotContain("WARNING");
        }
    }

    /** The same without Poppler, which looks for a field's value in its widget. */
    static void assertGoodButForPoppler(byte[] whole, int signatures) throws IOException, InterruptedException {
        assertQuicklyGood(whole, signatures);
        assertThat(DssOpinion.of(whole, TestPki.PKI.anchors(), TestPki.PKI.rootCrl(), TestPki.PKI.issuingCrl()))
                .hasSize(signatures)
                .allMatch(line -> line.startsWith("TOTAL_PASSED PAdES-BASELINE-"));
        assertQpdfAccepts(whole);
    }

    private static String runOn(byte[] pdf, String program, String option) throws IOException, InterruptedException {
        Path file = Files.createTempFile("signed", ".pdf");
        try {
            Files.write(file, pdf);
            return ExternalTool.run(program, option, file.toString());
        } finally {
            Files.delete(file);
        }
    }

    /** Our quick validation finds this many signatures, all good; a new visible field is pointed out. */
    static void assertQuicklyGood(byte[] whole, int signatures) {
        ValidationReport report = QUICK.validate(whole, TestPki.PKI.anchors(), Depth.QUICK);
        assertThat(report.signatures())
                .hasSize(signatures)
                .allSatisfy(verdict ->
                        assertThat(verdict.findings()).extracting(Finding::code).isSubsetOf("field-added"));
        assertThat(report.allPassed()).isTrue();
    }
}
