package vn.giaplai.keys;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.RevocationSources;
import vn.giaplai.signing.demo.DemoPki;

/** The demo authority answers for its own certificates, in process; for others, the services that they name. */
final class RevocationRouter implements RevocationSource {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration KEEP = Duration.ofMinutes(10);

    private final DemoPki demo;
    private final RevocationSource inProcess;
    private @Nullable RevocationSource world;

    RevocationRouter(DemoPki demo) {
        this.demo = demo;
        this.inProcess = demo.revocation();
    }

    @Override
    public RevocationEvidence evidence(X509Certificate certificate, X509Certificate issuer) {
        return issuer.equals(demo.issuing()) || issuer.equals(demo.root())
                ? inProcess.evidence(certificate, issuer)
                : world().evidence(certificate, issuer);
    }

    private synchronized RevocationSource world() {
        var known = world;
        if (known == null) {
            known = RevocationSources.cached(RevocationSources.http(TIMEOUT), KEEP, Clock.systemUTC());
            world = known;
        }
        return known;
    }
}
