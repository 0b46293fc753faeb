package vn.giaplai.signing;

import java.time.Clock;
import java.time.Duration;

/** Where revocation data come from. */
public final class RevocationSources {

    private RevocationSources() {}

    /**
     * Asks the OCSP responder and then the CRL distribution points named in the certificate, by HTTP (RFC 6960 Appendix
     * A, RFC 5280 §4.2.1.13), each within the timeout and 16 MB.
     */
    public static RevocationSource http(Duration timeout) {
        throw new UnsupportedOperationException();
    }

    /** Remembers what another source said, per certificate, for a while: a batch then asks once. */
    public static RevocationSource cached(RevocationSource source, Duration keep, Clock clock) {
        throw new UnsupportedOperationException();
    }
}
