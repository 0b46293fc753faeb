package vn.giaplai.signing;

import java.time.Clock;
import java.time.Duration;
import vn.giaplai.signing.internal.pki.CachedRevocation;
import vn.giaplai.signing.internal.pki.HttpRevocation;

/** Where revocation data come from. */
public final class RevocationSources {

    private RevocationSources() {}

    /**
     * Asks the OCSP responders and then the CRL distribution points named in the certificate, up to four each, by HTTP (RFC
     * 6960 Appendix A, RFC 5280 §4.2.1.13), each within the timeout and 16 MB, until one answers that is not outdated.
     * Redirects are not followed; delta, indirect and partial lists that are not about the certificate count for nothing.
     */
    public static RevocationSource http(Duration timeout) {
        return new HttpRevocation(timeout, Clock.systemUTC());
    }

    /**
     * Remembers what another source said, for a while and in at most 64 MB: a batch then asks once. A list of all that an
     * issuer revoked is kept for all its certificates. Threads that ask about one certificate share one question and its
     * failure; a failure is not remembered.
     */
    public static RevocationSource cached(RevocationSource source, Duration keep, Clock clock) {
        return new CachedRevocation(source, keep, clock);
    }
}
