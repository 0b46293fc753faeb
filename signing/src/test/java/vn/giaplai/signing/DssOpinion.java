package vn.giaplai.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What EU DSS says about a file, offline and without help from this library. It draws no pictures of the pages of every
 * revision: where they differ its policy only warns, which no line tells.
 */
final class DssOpinion {

    private DssOpinion() {}

    /** One line per signature: indication and level. What the file does not carry is looked up in the CRLs given. */
    static List<String> of(byte[] pdf, TrustAnchors anchors, byte[]... crls) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.certificates().forEach(each -> trusted.addCertificate(new CertificateToken(each)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                Arrays.stream(crls).map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        ((PDFDocumentValidator) validator).setPdfObjFactory(withoutPictures());
        Reports reports = validator.validateDocument();
        SimpleReport report = reports.getSimpleReport();
        List<String> lines = new ArrayList<>();
        for (String id : report.getSignatureIdList()) {
            String why = report.getSubIndication(id) == null ? "" : " " + report.getSubIndication(id);
            lines.add(report.getIndication(id) + why + " " + report.getSignatureFormat(id));
        }
        return lines;
    }

    private static IPdfObjFactory withoutPictures() {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxDefaultObjectFactory factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }
}
