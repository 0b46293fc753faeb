package vn.giaplai.keys;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.security.auth.x500.X500Principal;
import vn.giaplai.processes.codes.Code;

/**
 * A key as its holder may see it.
 *
 * @param owner code of the person, or of the school for its seal
 * @param triesLeft wrong PINs that are still allowed; 0 when locked
 */
public record KeyInfo(
        UUID id,
        Code owner,
        X509Certificate certificate,
        Instant validFrom,
        Instant validTo,
        int triesLeft,
        boolean locked) {

    KeyKind kind() {
        return KeyKind.of(owner);
    }

    /** Whom the certificate names. */
    public String holder() {
        return named(certificate.getSubjectX500Principal());
    }

    /** Who issued it. */
    public String issuer() {
        return named(certificate.getIssuerX500Principal());
    }

    /** Java knows no short name of a title and would print it as bytes (X.520 §6.4.1). */
    private static String named(X500Principal name) {
        return name.getName(X500Principal.RFC2253, Map.of("2.5.4.12", "T"));
    }

    /** Its serial number, hexadecimal. */
    public String serial() {
        return certificate.getSerialNumber().toString(16);
    }
}
