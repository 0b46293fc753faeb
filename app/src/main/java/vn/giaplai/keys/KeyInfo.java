package vn.giaplai.keys;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;

/**
 * A key as its holder may see it.
 *
 * @param owner code of the person, or of the school for its seal
 * @param triesLeft wrong PINs that are still allowed; 0 when locked
 */
public record KeyInfo(
        UUID id,
        String owner,
        KeyKind kind,
        X509Certificate certificate,
        Instant validFrom,
        Instant validTo,
        int triesLeft,
        boolean locked) {

    /** Whom the certificate names. */
    public String holder() {
        return certificate.getSubjectX500Principal().getName();
    }

    /** Who issued it. */
    public String issuer() {
        return certificate.getIssuerX500Principal().getName();
    }

    /** Its serial number, hexadecimal. */
    public String serial() {
        return certificate.getSerialNumber().toString(16);
    }
}
