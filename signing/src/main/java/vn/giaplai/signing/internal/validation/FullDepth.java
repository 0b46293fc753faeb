package vn.giaplai.signing.internal.validation;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.SignatureVerdict;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.signing.ValidationReport;

/**
 * Asks EU DSS too (ETSI EN 319 102-1), offline and with our anchors alone. The worse of both opinions counts, because
 * each knows attacks that the other lets pass.
 */
public final class FullDepth {

    private final byte[] pdf;
    private final TrustAnchors anchors;
    private final Instant now;

    /** A full validation of this file at this time. */
    public FullDepth(byte[] pdf, TrustAnchors anchors, Instant now) {
        this.pdf = pdf;
        this.anchors = anchors;
        this.now = now;
    }

    /** Runs the quick validation and adds the opinion of EU DSS to its report. */
    public ValidationReport deepen(QuickValidation validation) {
        ValidationReport quick = validation.run();
        List<Long> ends = validation.ends();
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.certificates().forEach(each -> trusted.addCertificate(new CertificateToken(each)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(now));
        if (validator instanceof PDFDocumentValidator forPdf) {
            forPdf.setPdfObjFactory(withoutPictures());
        }
        Reports reports = validator.validateDocument();
        // Field names differ in how they treat parents, what was signed does not.
        Map<Long, String> byEnd = new HashMap<>();
        for (SignatureWrapper each : reports.getDiagnosticData().getSignatures()) {
            List<BigInteger> range = each.getSignatureByteRange();
            if (range.size() == 4) {
                byEnd.put(range.get(2).add(range.get(3)).longValue(), each.getId());
            }
        }
        List<SignatureVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < quick.signatures().size(); i++) {
            SignatureVerdict ours = quick.signatures().get(i);
            verdicts.add(worse(ours, byEnd.get(ends.get(i)), reports.getSimpleReport()));
        }
        return new ValidationReport(
                Depth.FULL, now, verdicts, quick.timestamps(), quick.findings(), reports.getXmlValidationReport());
    }

    /** Rendering every page of every revision costs most of the time and finds less than our allow-list. */
    private static IPdfObjFactory withoutPictures() {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxDefaultObjectFactory factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    private static SignatureVerdict worse(SignatureVerdict quick, @Nullable String id, SimpleReport report) {
        Indication theirs = id == null ? Indication.TOTAL_FAILED : indication(report, id);
        String why = id == null ? "not found" : report.getIndication(id) + " " + report.getSubIndication(id);
        boolean agreed = theirs.compareTo(quick.indication()) <= 0;
        List<Finding> findings = new ArrayList<>(quick.findings());
        findings.add(finding(theirs, why));
        return new SignatureVerdict(
                quick.field(),
                quick.signer(),
                quick.certificateOrNull(),
                quick.signingTimeOrNull(),
                quick.provenTimeOrNull(),
                quick.level(),
                quick.algorithm(),
                quick.coversWholeFile(),
                agreed ? quick.indication() : theirs,
                agreed ? quick.subIndicationOrNull() : subIndication(report, id),
                findings);
    }

    private static Indication indication(SimpleReport report, String id) {
        return switch (report.getIndication(id)) {
            case TOTAL_PASSED, PASSED -> Indication.TOTAL_PASSED;
            case TOTAL_FAILED, FAILED -> Indication.TOTAL_FAILED;
            default -> Indication.INDETERMINATE;
        };
    }

    /** Theirs under our name, where both have one. */
    private static SubIndication subIndication(SimpleReport report, @Nullable String id) {
        if (id != null && report.getSubIndication(id) != null) {
            for (SubIndication each : SubIndication.values()) {
                if (each.name().equals(report.getSubIndication(id).name())) {
                    return each;
                }
            }
        }
        return SubIndication.FORMAT_FAILURE;
    }

    private static Finding finding(Indication theirs, String why) {
        boolean passed = theirs == Indication.TOTAL_PASSED;
        return new Finding(
                passed ? "eu-dss-passed" : "eu-dss-not-passed",
                passed ? Finding.Severity.INFO : Finding.Severity.ERROR,
                passed ? "EU DSS xác nhận chữ ký hợp lệ." : "EU DSS không xác nhận chữ ký: " + why + ".",
                passed ? "EU DSS confirms the signature." : "EU DSS does not confirm the signature: " + why + ".");
    }
}
