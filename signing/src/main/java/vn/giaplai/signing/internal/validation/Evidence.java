package vn.giaplai.signing.internal.validation;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.RevocationEvidence;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.ReadBudget;
import vn.giaplai.signing.internal.pki.Nesting;
import vn.giaplai.signing.internal.pki.RevocationReader;
import vn.giaplai.signing.internal.pki.RevocationStatus;

/**
 * Certificates and revocation data at hand: those kept in the file, then whatever the source gives. A responder that might
 * have been revoked is believed when a list, or an answer by somebody else, says that it was not (RFC 6960 §4.2.2.2.1 leaves
 * this to us); otherwise its answers say nothing.
 */
final class Evidence {

    private final List<X509Certificate> certificates = new ArrayList<>();
    private final List<RevocationReader> kept = new ArrayList<>();
    private final @Nullable RevocationSource source;
    /** Each question is asked once for a file, whatever comes of it: hostile ones could ask thousands of times. */
    private final Map<Question, Optional<RevocationReader>> answers = new HashMap<>();

    private final Map<Question, List<RevocationStatus>> keptAbout = new HashMap<>();
    private final ReadBudget budget;
    private boolean weak;
    private boolean keptLookedAt;

    private record Question(X509Certificate certificate, X509Certificate issuer) {}

    Evidence(PdfState state, @Nullable RevocationSource source) {
        this.source = source;
        this.budget = state.budget();
        DocumentSecurityStore store = new DocumentSecurityStore(state);
        for (byte[] each : store.readable(Kind.CERTS)) {
            budget.checkTime();
            certificate(each).ifPresent(certificates::add);
        }
        add(store, Kind.CRLS, RevocationEvidence.Kind.CRL);
        add(store, Kind.OCSPS, RevocationEvidence.Kind.OCSP);
    }

    private void add(DocumentSecurityStore store, Kind kind, RevocationEvidence.Kind as) {
        for (byte[] each : store.readable(kind)) {
            budget.checkTime();
            RevocationReader.of(new RevocationEvidence(as, each)).ifPresent(kept::add);
        }
    }

    List<X509Certificate> certificates() {
        return certificates;
    }

    /** What the file itself knows about a certificate at a time; a revocation counts before a "good". */
    Optional<RevocationStatus> kept(X509Certificate certificate, X509Certificate issuer, Instant time) {
        return strongest(kept, certificate, issuer, time, false);
    }

    /**
     * The same, asking the source when the file knows nothing, or nothing newer than the time: whoever was revoked in
     * between could have brought the older "good".
     */
    Optional<RevocationStatus> any(X509Certificate certificate, X509Certificate issuer, Instant time) {
        Optional<RevocationStatus> known = strongest(kept, certificate, issuer, time, true);
        boolean settled = known.filter(
                        each -> each.revoked().isPresent() || !each.from().isBefore(time))
                .isPresent();
        if (settled) {
            return known;
        }
        Optional<RevocationReader> told = asked(new Question(certificate, issuer));
        weak |= told.filter(RevocationReader::isWeak).isPresent();
        return told.flatMap(reader -> strongest(List.of(reader), certificate, issuer, time, true))
                .or(() -> known);
    }

    private Optional<RevocationReader> asked(Question question) {
        if (source == null) {
            return Optional.empty();
        }
        return answers.computeIfAbsent(question, each -> {
            try {
                return RevocationReader.of(source.evidence(each.certificate(), each.issuer()));
            } catch (SigningException unavailable) {
                return Optional.empty();
            }
        });
    }

    /** Whether anything at hand says nothing because its algorithm or key is weak. */
    boolean isWeak() {
        if (!keptLookedAt) {
            for (RevocationReader each : kept) {
                budget.checkTime();
                weak = weak || each.isWeak();
            }
            keptLookedAt = true;
        }
        return weak;
    }

    private Optional<RevocationStatus> strongest(
            List<RevocationReader> readers,
            X509Certificate certificate,
            X509Certificate issuer,
            Instant time,
            boolean asking) {
        Optional<RevocationStatus> good = Optional.empty();
        for (RevocationReader reader : readers) {
            budget.checkTime();
            Optional<RevocationStatus> status = reader.status(certificate, issuer);
            if (status.isPresent() && !isBelieved(reader, issuer, asking)) {
                continue;
            }
            if (status.isPresent() && status.get().revoked().isPresent()) {
                return status;
            }
            if (good.isEmpty() && status.filter(each -> each.tellsAbout(time)).isPresent()) {
                good = status;
            }
        }
        return good;
    }

    private boolean isBelieved(RevocationReader answer, X509Certificate issuer, boolean asking) {
        Optional<X509Certificate> responder = answer.responderToCheck(issuer);
        if (responder.isEmpty()) {
            return true;
        }
        Question about = new Question(responder.get(), issuer);
        List<RevocationStatus> told = new ArrayList<>(keptAbout.computeIfAbsent(
                about, each -> kept.stream().flatMap(other -> told(other, each)).toList()));
        if (asking) {
            asked(about).stream().flatMap(other -> told(other, about)).forEach(told::add);
        }
        return told.stream().allMatch(each -> each.revoked().isEmpty())
                && told.stream().anyMatch(each -> each.tellsAbout(answer.made()));
    }

    /** What somebody who needs no belief says. */
    private Stream<RevocationStatus> told(RevocationReader other, Question about) {
        budget.checkTime();
        return other.responderToCheck(about.issuer()).isPresent()
                ? Stream.empty()
                : other.status(about.certificate(), about.issuer()).stream();
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
