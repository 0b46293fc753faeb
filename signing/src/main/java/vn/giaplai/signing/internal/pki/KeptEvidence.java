package vn.giaplai.signing.internal.pki;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.RevocationEvidence;

/**
 * A memory for evidence, bounded in bytes because a list may have sixteen million of them; what was not asked for longest
 * is forgotten first. Nothing slow happens under its lock.
 */
final class KeptEvidence {

    private static final long MOST_BYTES = 64L << 20;

    private final Map<About, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** Evidence with the last moment it may be used. */
    record Kept(RevocationEvidence evidence, Instant until) {}

    /** One certificate, or all of an issuer. */
    private record About(X509Certificate issuer, @Nullable X509Certificate certificate) {}

    /** What is kept about a certificate and not outdated. */
    synchronized Optional<RevocationEvidence> about(X509Certificate certificate, X509Certificate issuer, Instant now) {
        return fresh(new About(issuer, certificate), now).or(() -> fresh(new About(issuer, null), now));
    }

    private Optional<RevocationEvidence> fresh(About about, Instant now) {
        Kept found = kept.get(about);
        if (found != null && found.until().isBefore(now)) {
            forget(about);
            return Optional.empty();
        }
        return Optional.ofNullable(found).map(Kept::evidence);
    }

    /** Keeps evidence for its certificate, or for all certificates of the issuer. */
    synchronized void put(X509Certificate certificate, X509Certificate issuer, boolean forAll, Kept evidence) {
        About about = new About(issuer, forAll ? null : certificate);
        forget(about);
        kept.put(about, evidence);
        bytes += size(evidence);
        while (bytes > MOST_BYTES) {
            forget(kept.keySet().iterator().next());
        }
    }

    private void forget(About about) {
        Kept old = kept.remove(about);
        bytes -= old == null ? 0 : size(old);
    }

    private static long size(Kept evidence) {
        return evidence.evidence().encoded().length;
    }
}
