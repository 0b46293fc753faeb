package vn.giaplai.signing.internal.validation;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pki.Nesting;
import vn.giaplai.signing.internal.pki.RevocationReader;
import vn.giaplai.signing.internal.pki.RevocationStatus;

/** Certificates and revocation data at hand: those kept in the file, then whatever the source gives. */
final class Evidence {

    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<RevocationReader> kept = new ArrayList<>();
    private final @Nullable RevocationSource source;

    Evidence(PdfState state, @Nullable RevocationSource source) {
        this.source = source;
        DocumentSecurityStore store = new DocumentSecurityStore(state);
        store.readable(Kind.CERTS).forEach(each -> certificate(each).ifPresent(certificates::add));
        add(store, Kind.CRLS, RevocationEvidence.Kind.CRL);
        add(store, Kind.OCSPS, RevocationEvidence.Kind.OCSP);
    }

    private void add(DocumentSecurityStore store, Kind kind, RevocationEvidence.Kind as) {
        for (byte[] each : store.readable(kind)) {
            RevocationReader.of(new RevocationEvidence(as, each)).ifPresent(kept::add);
        }
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    /** What the file itself knows about a certificate at a time; a revocation counts before a "good". */
    Optional<RevocationStatus> kept(X509Certificate certificate, X509Certificate issuer, Instant time) {
        return strongest(kept, certificate, issuer, time);
    }

    /**
     * The same, asking the source when the file knows nothing, or nothing newer than the time: whoever was revoked in
     * between could have brought the older "good".
     */
    Optional<RevocationStatus> any(X509Certificate certificate, X509Certificate issuer, Instant time) {
        Optional<RevocationStatus> known = kept(certificate, issuer, time);
        boolean settled = known.filter(
                        each -> each.revoked().isPresent() || !each.from().isBefore(time))
                .isPresent();
        if (settled || source == null) {
            return known;
        }
        try {
            return RevocationReader.of(source.evidence(certificate, issuer))
                    .flatMap(reader -> strongest(List.of(reader), certificate, issuer, time))
                    .or(() -> known);
        } catch (SigningException unavailable) {
            return known;
        }
    }

    private static Optional<RevocationStatus> strongest(
            List<RevocationReader> readers, X509Certificate certificate, X509Certificate issuer, Instant time) {
        Optional<RevocationStatus> good = Optional.empty();
        for (RevocationReader reader : readers) {
            Optional<RevocationStatus> status = reader.status(certificate, issuer);
            if (status.isPresent() && status.get().revoked().isPresent()) {
                return status;
            }
            if (good.isEmpty() && status.filter(each -> each.tellsAbout(time)).isPresent()) {
                good = status;
            }
        }
        return good;
    }

    private static Optional<X509Certificate> certificate(byte[] encoded) {
        if (!Nesting.isBearable(encoded)) {
            return Optional.empty();
        }
        try {
            return Optional.of((X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (CertificateException unreadable) {
            return Optional.empty();
        }
    }
}
