package vn.giaplai.signing;

import java.security.cert.X509Certificate;

/** Tells whether a certificate was revoked, by evidence that can be kept with the document. */
public interface RevocationSource {

    /**
     * The newest evidence about a certificate. It may say "revoked": read it, do not take its arrival for a yes.
     *
     * <p>Throws {@link SigningException} with {@code REVOCATION_UNAVAILABLE} when there is none to be had.
     */
    RevocationEvidence evidence(X509Certificate certificate, X509Certificate issuer);
}
