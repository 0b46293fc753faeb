package vn.giaplai.signing;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;
import vn.giaplai.signing.internal.pki.CertificatePath;
import vn.giaplai.signing.internal.pki.RevocationReader;
import vn.giaplai.signing.internal.pki.RevocationStatus;
import vn.giaplai.signing.internal.tsp.TimestampToken;
import vn.giaplai.signing.internal.validation.QuickValidation;

/**
 * Lifts a document with all its signatures at once, each level one step on the one before: B-T by a document time stamp
 * over signatures that have no trusted time yet, B-LT by the certificates and revocation data of everybody, B-LTA by an
 * archive time stamp over those. Lifting to B-LTA again adds fresh data and a fresh archive time stamp (renewal). Safe for
 * use by several threads.
 *
 * <p>Source: ETSI EN 319 142-1 V1.2.1 §5.4, §5.5, §6.
 */
public final class DocumentLift {

    private static final Duration ONE_LIFT = Duration.ofMinutes(1);
    private static final Duration ONE_BATCH = Duration.ofMinutes(30);

    private final Clock clock;

    /** A lift that takes "now" from the clock. */
    public DocumentLift(Clock clock) {
        this.clock = clock;
    }

    /** Lifts to B-LTA. */
    public SignedPdf lift(
            byte[] pdf, TimestampAuthority timestamps, RevocationSource revocation, TrustAnchors anchors) {
        return lift(pdf, SignatureLevel.B_LTA, timestamps, revocation, anchors);
    }

    /**
     * Lifts to a level, which is read back from the new bytes for every signature. A document that has reached a level
     * below B-LTA already gets an empty revision.
     *
     * <p>Throws {@link SigningException}: {@code CERTIFICATE_REVOKED}, {@code CERTIFICATE_EXPIRED} or
     * {@code CERTIFICATE_UNTRUSTED} when a signer's certificate no longer holds (the detail names the field),
     * {@code TIMESTAMP_UNAVAILABLE}, {@code TIMESTAMP_REJECTED}, {@code REVOCATION_UNAVAILABLE} (also when nothing tells
     * whether a responder without {@code id-pkix-ocsp-nocheck} was revoked itself), {@code FIELD_MISSING}
     * when there is no signature, {@code DOCUMENT_BROKEN}, {@code DOCUMENT_UNSUPPORTED}, {@code LEVEL_NOT_REACHED}. The
     * input is never changed.
     */
    public SignedPdf lift(
            byte[] pdf,
            SignatureLevel wanted,
            TimestampAuthority timestamps,
            RevocationSource revocation,
            TrustAnchors anchors) {
        RevocationSource once = RevocationSources.cached(revocation, ONE_LIFT, clock);
        QuickValidation before = new QuickValidation(pdf, anchors, clock.instant(), once, true);
        SignatureLevel had = checked(before.run());
        if (wanted != SignatureLevel.B_LTA && had.reaches(wanted)) {
            return signed(pdf, pdf, had);
        }
        LiftedBytes bytes = new LiftedBytes(pdf);
        Set<X509Certificate> known = new LinkedHashSet<>(before.certificates());
        Set<X509Certificate> signers = new LinkedHashSet<>(before.signers());
        if (!had.reaches(SignatureLevel.B_T)) {
            TimestampToken token = bytes.stamp(timestamps, Map.of());
            known.addAll(token.certificates());
            signers.add(token.signer());
        }
        if (wanted != SignatureLevel.B_T) {
            Map<Kind, Collection<byte[]>> data = new Collecting(once, revocation, known, anchors).about(signers);
            if (wanted == SignatureLevel.B_LT) {
                bytes.keep(data);
            } else {
                bytes.stamp(timestamps, data);
            }
        }
        byte[] lifted = bytes.whole();
        return signed(pdf, lifted, readBack(lifted, wanted, once, anchors));
    }

    /**
     * Lifts a stream of documents, telling the listener after each; revocation data are asked for once for all of them.
     * A document that fails, in whatever way, never costs finished work and never stops the others; memory holds one at a
     * time.
     */
    public BatchSummary lift(
            Iterator<LiftDocument> documents,
            SignatureLevel wanted,
            TimestampAuthority timestamps,
            RevocationSource revocation,
            TrustAnchors anchors,
            BatchListener listener) {
        RevocationSource shared = RevocationSources.cached(revocation, ONE_BATCH, clock);
        BatchProgress progress = new BatchProgress(listener);
        while (documents.hasNext()) {
            if (progress.isStopped()) {
                return progress.summary(true);
            }
            LiftDocument document = documents.next();
            progress.accept(
                    BatchOutcome.of(document.id(), () -> lift(document.pdf(), wanted, timestamps, shared, anchors)));
        }
        return progress.summary(false);
    }

    private static SignedPdf signed(byte[] pdf, byte[] lifted, SignatureLevel reached) {
        return new SignedPdf(
                Arrays.copyOfRange(lifted, pdf.length, lifted.length), pdf.length, Digests.sha256(lifted), reached);
    }

    /** The level of a document whose signatures all hold. */
    private static SignatureLevel checked(ValidationReport report) {
        for (SignatureVerdict verdict : report.signatures()) {
            if (!verdict.passed()) {
                throw new SigningException(
                        failure(verdict.subIndication()),
                        "field " + verdict.field() + ": " + verdict.subIndicationOrNull());
            }
        }
        return report.level()
                .orElseThrow(() -> new SigningException(SigningFailure.FIELD_MISSING, "no signature to lift"));
    }

    private static SigningFailure failure(Optional<SubIndication> why) {
        return switch (why.orElse(SubIndication.FORMAT_FAILURE)) {
            case REVOKED, REVOKED_NO_POE -> SigningFailure.CERTIFICATE_REVOKED;
            case EXPIRED, OUT_OF_BOUNDS_NO_POE -> SigningFailure.CERTIFICATE_EXPIRED;
            case NOT_YET_VALID -> SigningFailure.CERTIFICATE_NOT_YET_VALID;
            case NO_CERTIFICATE_CHAIN_FOUND -> SigningFailure.CERTIFICATE_UNTRUSTED;
            case TRY_LATER -> SigningFailure.REVOCATION_UNAVAILABLE;
            default -> SigningFailure.LEVEL_NOT_REACHED;
        };
    }

    /** Below B-LT the file does not say that nobody was revoked: the source does. */
    private SignatureLevel readBack(byte[] pdf, SignatureLevel wanted, RevocationSource source, TrustAnchors anchors) {
        boolean alone = wanted.reaches(SignatureLevel.B_LT);
        ValidationReport report = new QuickValidation(pdf, anchors, clock.instant(), alone ? null : source, true).run();
        SignatureLevel reached = checked(report);
        if (!report.allPassed() || !reached.reaches(wanted)) {
            throw new SigningException(SigningFailure.LEVEL_NOT_REACHED, "reached " + reached);
        }
        return reached;
    }

    /** Certificates and revocation data of everybody on the paths of the signers. */
    private final class Collecting {

        private final RevocationSource remembered;
        private final RevocationSource newest;
        private final CertificatePath paths;
        private final Instant now = clock.instant();
        private final Set<X509Certificate> needed = new LinkedHashSet<>();
        private final Set<X509Certificate> checked = new LinkedHashSet<>();
        private final List<byte[]> lists = new ArrayList<>();
        private final List<byte[]> answers = new ArrayList<>();

        Collecting(
                RevocationSource remembered,
                RevocationSource newest,
                Collection<X509Certificate> known,
                TrustAnchors anchors) {
            this.remembered = remembered;
            this.newest = newest;
            this.paths = new CertificatePath(known, anchors.certificates());
        }

        Map<Kind, Collection<byte[]>> about(Collection<X509Certificate> signers) {
            Map<X509Certificate, X509Certificate> issuers = new LinkedHashMap<>();
            for (X509Certificate signer : signers) {
                List<X509Certificate> path = paths.of(signer, now).certificates();
                if (path.size() < 2) {
                    throw new SigningException(
                            SigningFailure.TIMESTAMP_REJECTED, "authority does not lead to an anchor");
                }
                needed.addAll(path.subList(1, path.size()));
                for (int i = 0; i + 1 < path.size(); i++) {
                    issuers.put(path.get(i), path.get(i + 1));
                }
            }
            issuers.forEach(this::ask);
            Map<Kind, Collection<byte[]>> data = new EnumMap<>(Kind.class);
            data.put(Kind.CERTS, needed.stream().map(DocumentLift::encoded).toList());
            data.put(Kind.CRLS, lists);
            data.put(Kind.OCSPS, answers);
            return data;
        }

        /** Whether a revocation it tells of came before a signature is for {@link #readBack} to say. */
        private void ask(X509Certificate certificate, X509Certificate issuer) {
            RevocationReader reader = read(remembered, certificate, issuer);
            if (!status(reader, certificate, issuer).tellsAbout(now)) {
                reader = read(newest, certificate, issuer);
                status(reader, certificate, issuer);
            }
            needed.addAll(reader.certificates());
            reader.responderToCheck(issuer).filter(checked::add).ifPresent(each -> ask(each, issuer));
            RevocationEvidence evidence = reader.evidence();
            (evidence.kind() == RevocationEvidence.Kind.CRL ? lists : answers).add(evidence.encoded());
        }

        private static RevocationReader read(
                RevocationSource source, X509Certificate certificate, X509Certificate issuer) {
            return RevocationReader.of(source.evidence(certificate, issuer))
                    .orElseThrow(() -> unusable("data not readable"));
        }

        private static RevocationStatus status(
                RevocationReader reader, X509Certificate certificate, X509Certificate issuer) {
            return reader.status(certificate, issuer)
                    .orElseThrow(() -> unusable("data not about the certificate asked for"));
        }

        private static SigningException unusable(String why) {
            return new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, why);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("certificate without an encoding", problem);
        }
    }
}
