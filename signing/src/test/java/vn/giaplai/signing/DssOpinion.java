package vn.giaplai.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.ArrayList;
import java.util.List;

/** What EU DSS says about a file, offline and without help from this library. */
final class DssOpinion {

    private DssOpinion() {}

    /** One line per signature: indication and level. */
    static List<String> of(byte[] pdf, TrustAnchors anchors) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.certificates().forEach(each -> trusted.addCertificate(new CertificateToken(each)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        Reports reports = validator.validateDocument();
        SimpleReport report = reports.getSimpleReport();
        List<String> lines = new ArrayList<>();
        for (String id : report.getSignatureIdList()) {
            String why = report.getSubIndication(id) == null ? "" : " " + report.getSubIndication(id);
            lines.add(report.getIndication(id) + why + " " + report.getSignatureFormat(id));
        }
        return lines;
    }
}
