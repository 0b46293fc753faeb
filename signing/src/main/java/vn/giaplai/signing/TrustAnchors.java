package vn.giaplai.signing;

import java.security.cert.X509Certificate;
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
        throw new UnsupportedOperationException();
    }

    /** Writes them as PEM. */
    public String toPem() {
        throw new UnsupportedOperationException();
    }
}
