package vn.giaplai.signing.internal.pki;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/** Whether a certificate was made for a person who signs (RFC 5280 §4.2.1.3, §4.2.1.9, §4.2.1.12; RFC 9336). */
public final class SignerPurpose {

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    /** What people do; whoever stamps times, answers or serves pages does nothing of these. */
    private static final Set<String> OF_PEOPLE = Set.of(
            "2.5.29.37.0", // anything
            "1.3.6.1.5.5.7.3.2", // logging in
            "1.3.6.1.5.5.7.3.4", // mail
            "1.3.6.1.5.5.7.3.36", // signing documents
            "1.3.6.1.4.1.311.10.3.12", // the same, of Microsoft
            "1.2.840.113583.1.1.5"); // the same, of Adobe

    private SignerPurpose() {}

    /** Whether its key is for signatures, of a person, and not of an authority. */
    public static boolean isFulfilledBy(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        boolean signs = usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
        return signs && certificate.getBasicConstraints() < 0 && isOfPeople(certificate);
    }

    private static boolean isOfPeople(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.stream().anyMatch(OF_PEOPLE::contains);
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}
