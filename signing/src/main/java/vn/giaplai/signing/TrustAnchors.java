package vn.giaplai.signing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * The roots that are believed, of signers and of time stamp authorities alike.
 *
 * @param certificates the roots; none means that nobody is trusted
 */
public record TrustAnchors(List<X509Certificate> certificates) {

    public TrustAnchors {
        certificates = List.copyOf(certificates);
    }

    /** These roots. */
    public static TrustAnchors of(Collection<X509Certificate> certificates) {
        return new TrustAnchors(List.copyOf(certificates));
    }

    /**
     * Reads one or more certificates in PEM (RFC 7468). Throws {@link IllegalArgumentException} when a certificate in
     * it cannot be read.
     */
    public static TrustAnchors fromPem(String pem) {
        try {
            List<X509Certificate> found = new ArrayList<>();
            for (Certificate each : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
                found.add((X509Certificate) each);
            }
            return new TrustAnchors(found);
        } catch (CertificateException problem) {
            throw new IllegalArgumentException("not certificates in PEM", problem);
        }
    }

    /** Writes them as PEM. */
    public String toPem() {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        StringBuilder pem = new StringBuilder();
        for (X509Certificate each : certificates) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(lines.encodeToString(encoded(each)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException problem) {
            throw new IllegalStateException("certificate without an encoding", problem);
        }
    }
}
