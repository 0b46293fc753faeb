package vn.giaplai.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
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

/** What EU DSS says about a file, offline and without help from this library. */
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
