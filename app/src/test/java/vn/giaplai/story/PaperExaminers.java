package vn.giaplai.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Strangers to this project who read what a story left behind: Poppler's {@code pdfsig}, {@code qpdf}, veraPDF and EU DSS.
 * Programs that are not installed are left out with a notice, unless {@code -Dbrowser.required=true} asks for everything.
 */
final class PaperExaminers {

    private static final Pattern FIELD = Pattern.compile("Signature Field Name: (\\S+)");
    private static final Pattern VALID = Pattern.compile("Signature is Valid\\.");
    private static final Pattern WHOLE = Pattern.compile("- Total document signed");
    private static final Path VERAPDF = Path.of("../document-templates/target/verapdf");

    private final Path folder;

    PaperExaminers(Path folder) {
        this.folder = folder;
    }

    /** Asserts that everybody accepts the paper, with exactly these signature fields and a document time stamp. */
    void examine(Evidence.Kept paper) {
        var file = folder.resolve(paper.file());
        dss(file, paper.signatures());
        poppler(file, paper.signatures());
        if (isThere("qpdf")) {
            assertThat(run("qpdf", "--check", file.toString())).contains("No syntax or stream encoding errors found");
        }
    }

    /** Asserts that veraPDF calls the papers PDF/UA-1 and PDF/A of this flavour; one process for all. */
    void verapdf(String flavour, List<Evidence.Kept> papers) {
        if (Files.notExists(VERAPDF)) {
            leftOut("veraPDF");
            return;
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                VERAPDF.resolve("*").toString(),
                "../signing/src/test/verapdf/VeraPdfRunner.java",
                flavour + ",ua1"));
        papers.forEach(paper -> command.add(folder.resolve(paper.file()).toString()));
        var verdict = run(command.toArray(String[]::new));
        assertThat(verdict.lines().filter(line -> line.startsWith("valid")))
                .as(verdict)
                .hasSize(2 * papers.size());
    }

    private void dss(Path file, List<String> fields) {
        var trusted = new CommonTrustedCertificateSource();
        anchors().forEach(anchor -> trusted.addCertificate(new CertificateToken((X509Certificate) anchor)));
        var verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        var validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier);
        var report = validator.validateDocument().getSimpleReport();
        assertThat(report.getSignaturesCount())
                .as("signatures that DSS sees in %s", file)
                .isEqualTo(fields.size());
        assertThat(report.getSignatureIdList()).allSatisfy(id -> {
            assertThat(report.getIndication(id))
                    .as("%s: %s %s", file, id, report.getSubIndication(id))
                    .isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
        });
    }

    /** Poppler lists the time stamps too, without a verdict in some versions; the last alone covers the whole file. */
    private void poppler(Path file, List<String> fields) {
        if (isThere("pdfsig")) {
            var said = run("pdfsig", "-nocert", file.toString());
            assertThat(FIELD.matcher(said).results().map(found -> found.group(1)))
                    .filteredOn(name -> !name.startsWith("timestamp-"))
                    .containsExactlyInAnyOrderElementsOf(fields);
            assertThat(VALID.matcher(said).results().count()).as(said).isGreaterThanOrEqualTo(fields.size());
            assertThat(said).doesNotContain("Invalid").doesNotContain("Mismatch");
            assertThat(WHOLE.matcher(said).results()).as(said).hasSize(1);
            assertThat(said.substring(said.lastIndexOf("Signature #"))).contains("Total document signed");
        }
    }

    private Collection<? extends Certificate> anchors() {
        try {
            var pem = Files.readAllBytes(folder.resolve("root.pem"));
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
        } catch (IOException | CertificateException problem) {
            throw new AssertionError(problem);
        }
    }

    private static boolean isThere(String program) {
        try {
            run(program, "--version");
            return true;
        } catch (UncheckedIOException missing) {
            leftOut(program);
            return false;
        }
    }

    private static void leftOut(String program) {
        assertThat(Boolean.getBoolean("browser.required"))
                .as("%s is not here, and everything is asked for", program)
                .isFalse();
        System.err.println("NOTICE: " + program + " is not here, its check is left out");
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
