package vn.giaplai.signing.internal.pki;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;

/** Keeps answers for a while: an OCSP response for its certificate, a list for every certificate of its issuer. */
public final class CachedRevocation implements RevocationSource {

    private static final int MOST = 10_000;

    private final RevocationSource source;
    private final Duration keep;
    private final Clock clock;
    private final Map<X509Certificate, Kept> lists = bounded();
    private final Map<X509Certificate, Kept> answers = bounded();

    private record Kept(RevocationEvidence evidence, Instant until) {}

    /** Keeps what this source says. */
    public CachedRevocation(RevocationSource source, Duration keep, Clock clock) {
        this.source = source;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public synchronized RevocationEvidence evidence(X509Certificate certificate, X509Certificate issuer) {
        Instant now = clock.instant();
        RevocationEvidence known = fresh(answers.get(certificate), now);
        if (known == null) {
            known = fresh(lists.get(issuer), now);
        }
        if (known != null) {
            return known;
        }
        RevocationEvidence asked = source.evidence(certificate, issuer);
        boolean list = asked.kind() == RevocationEvidence.Kind.CRL;
        (list ? lists : answers)
                .put(list ? issuer : certificate, new Kept(asked, until(asked, certificate, issuer, now)));
        return asked;
    }

    /** Never longer than the evidence itself holds. */
    private Instant until(
            RevocationEvidence evidence, X509Certificate certificate, X509Certificate issuer, Instant now) {
        Instant end = now.plus(keep);
        return RevocationReader.of(evidence)
                .flatMap(reader -> reader.status(certificate, issuer))
                .map(RevocationStatus::untilOrNull)
                .filter(next -> next.isBefore(end))
                .orElse(end);
    }

    private static @Nullable RevocationEvidence fresh(@Nullable Kept kept, Instant now) {
        return kept == null || kept.until().isBefore(now) ? null : kept.evidence();
    }

    private static Map<X509Certificate, Kept> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<X509Certificate, Kept> eldest) {
                return size() > MOST;
            }
        };
    }
}
