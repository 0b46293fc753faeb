package vn.giaplai.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SigningException;

/** Whether a certificate holds now: its period and its revocation (TT 15/2025/TT-BKHCN: checked before signing). */
@Component
class CertificateStatus {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateStatus.class);

    private final RevocationSource revocation;
    private final DemoAuthority demo;

    CertificateStatus(RevocationSource revocation, DemoAuthority demo) {
        this.revocation = revocation;
        this.demo = demo;
    }

    /** Throws {@link KeyRefused} when the certificate does not hold at that moment. */
    void check(X509Certificate certificate, Instant now) {
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw KeyRefused.notYetValid();
        }
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw KeyRefused.expired();
        }
        if (revoked(certificate)) {
            throw KeyRefused.revoked();
        }
    }

    /** When the authority does not answer, signing goes on: the lift asks again and refuses what was revoked. */
    private boolean revoked(X509Certificate certificate) {
        try {
            return says(revocation.evidence(certificate, demo.issuer()), certificate);
        } catch (SigningException problem) {
            LOG.warn("revocation status not known before signing: {}", problem.getMessage());
            return false;
        }
    }

    private static boolean says(RevocationEvidence evidence, X509Certificate certificate) {
        try {
            if (evidence.kind() == RevocationEvidence.Kind.CRL) {
                var crl = (X509CRL) CertificateFactory.getInstance("X.509")
                        .generateCRL(new ByteArrayInputStream(evidence.encoded()));
                return crl.isRevoked(certificate);
            }
            var answer = (BasicOCSPResp) new OCSPResp(evidence.encoded()).getResponseObject();
            return answer.getResponses()[0].getCertStatus() instanceof RevokedStatus;
        } catch (GeneralSecurityException | IOException | OCSPException problem) {
            throw new IllegalStateException("revocation data are not readable", problem);
        }
    }
}
