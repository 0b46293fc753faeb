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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore;
import vn.giaplai.signing.internal.pdf.DocumentSecurityStore.Kind;
import vn.giaplai.signing.internal.pdf.DocumentTimestamp;
import vn.giaplai.signing.internal.pdf.OpenRevision;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue;
import vn.giaplai.signing.internal.pdf.ReadBudget;
import vn.giaplai.signing.internal.pdf.RevisionWriter;
import vn.giaplai.signing.internal.pdf.SignatureDictionary;
import vn.giaplai.signing.internal.pki.CertificatePath;
import vn.giaplai.signing.internal.pki.RevocationReader;
import vn.giaplai.signing.internal.pki.RevocationStatus;
import vn.giaplai.signing.internal.validation.QuickValidation;

/**
 * Lifts a document with all its signatures to B-LTA at once: a document time stamp over them, then the certificates and
 * revocation data of everybody together with an archive time stamp over those. Called again on a lifted document it adds
 * fresh data and a fresh archive time stamp (renewal).
 *
 * <p>Source: ETSI EN 319 142-1 V1.2.1 §5.4, §5.5, §6.
 */
public final class DocumentLift {

    private static final Duration READING = Duration.ofSeconds(10);
    private static final Duration ONE_LIFT = Duration.ofMinutes(1);
    private static final int ROOM_FOR_TOKEN = 8192;

    private final Clock clock;

    /** A lift that takes "now" from the clock. */
    public DocumentLift(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lifts. The level of every signature is read back from the new bytes.
     *
     * <p>Throws {@link SigningException}: {@code CERTIFICATE_REVOKED}, {@code CERTIFICATE_EXPIRED} or
     * {@code CERTIFICATE_UNTRUSTED} when a signer's certificate no longer holds (the detail names the field),
     * {@code TIMESTAMP_UNAVAILABLE}, {@code TIMESTAMP_REJECTED}, {@code REVOCATION_UNAVAILABLE}, {@code FIELD_MISSING}
     * when there is no signature, {@code DOCUMENT_BROKEN}, {@code DOCUMENT_UNSUPPORTED}, {@code LEVEL_NOT_REACHED}. The
     * input is never changed.
     */
    public SignedPdf lift(
            byte[] pdf, TimestampAuthority timestamps, RevocationSource revocation, TrustAnchors anchors) {
        RevocationSource once = RevocationSources.cached(revocation, ONE_LIFT, clock);
        QuickValidation before = new QuickValidation(pdf, anchors, clock.instant(), once);
        checkSigners(before.run());
        byte[] stamped = pdf;
        if (!before.isStamped()) {
            stamped = stamp(pdf, timestamps, Map.of());
        }
        QuickValidation middle = new QuickValidation(stamped, anchors, clock.instant(), null);
        middle.run();
        Map<Kind, Collection<byte[]>> data = collect(middle, once, anchors);
        byte[] archived = stamp(stamped, timestamps, data);
        SignatureLevel reached = readBack(archived, anchors);
        return new SignedPdf(
                Arrays.copyOfRange(archived, pdf.length, archived.length),
                pdf.length,
                Digests.sha256(archived),
                reached);
    }

    private static void checkSigners(ValidationReport report) {
        if (report.signatures().isEmpty()) {
            throw new SigningException(SigningFailure.FIELD_MISSING, "no signature to lift");
        }
        for (SignatureVerdict verdict : report.signatures()) {
            if (!verdict.passed()) {
                throw new SigningException(
                        failure(verdict.subIndication()),
                        "field " + verdict.field() + ": " + verdict.subIndicationOrNull());
            }
        }
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

    /** Appends a document time stamp, together with validation data when there are any. */
    private static byte[] stamp(byte[] pdf, TimestampAuthority timestamps, Map<Kind, Collection<byte[]>> data) {
        int room = ROOM_FOR_TOKEN;
        while (true) {
            PdfState state = PdfState.open(pdf, ReadBudget.forFile(pdf.length, READING));
            RevisionWriter writer = new RevisionWriter(state, 2 * room + ROOM_FOR_TOKEN);
            Map<String, PdfValue> inCatalog = new LinkedHashMap<>();
            if (!data.isEmpty()) {
                PdfValue store = new DocumentSecurityStore(state).extend(writer, data);
                if (!((PdfValue.Dict) state.catalog().value()).get("DSS").equals(store)) {
                    inCatalog.put("DSS", store);
                }
            }
            SignatureDictionary.Room place = new DocumentTimestamp(state).write(writer, room, inCatalog);
            OpenRevision revision = new OpenRevision(pdf, writer.finish(), place);
            byte[] token = timestamps.stamp(revision.digest("SHA-256"));
            if (revision.fits(token)) {
                revision.fill(token);
                byte[] whole = Arrays.copyOf(pdf, pdf.length + revision.bytes().length);
                System.arraycopy(revision.bytes(), 0, whole, pdf.length, revision.bytes().length);
                return whole;
            }
            room = token.length + ROOM_FOR_TOKEN / 8;
        }
    }

    private Map<Kind, Collection<byte[]>> collect(
            QuickValidation document, RevocationSource source, TrustAnchors anchors) {
        Instant now = clock.instant();
        CertificatePath paths = new CertificatePath(document.certificates(), anchors.certificates());
        Set<X509Certificate> needed = new LinkedHashSet<>();
        Map<X509Certificate, X509Certificate> issuers = new LinkedHashMap<>();
        for (X509Certificate signer : document.signers()) {
            List<X509Certificate> path = paths.of(signer, now).certificates();
            if (path.size() < 2) {
                throw new SigningException(SigningFailure.TIMESTAMP_REJECTED, "authority does not lead to an anchor");
            }
            needed.addAll(path.subList(1, path.size()));
            for (int i = 0; i + 1 < path.size(); i++) {
                issuers.put(path.get(i), path.get(i + 1));
            }
        }
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> answers = new ArrayList<>();
        issuers.forEach((certificate, issuer) -> {
            RevocationReader evidence = evidence(source, certificate, issuer);
            needed.addAll(evidence.certificates());
            (evidence.evidence().kind() == RevocationEvidence.Kind.CRL ? lists : answers)
                    .add(evidence.evidence().encoded());
        });
        Map<Kind, Collection<byte[]>> data = new EnumMap<>(Kind.class);
        data.put(Kind.CERTS, needed.stream().map(DocumentLift::encoded).toList());
        data.put(Kind.CRLS, lists);
        data.put(Kind.OCSPS, answers);
        return data;
    }

    private static RevocationReader evidence(
            RevocationSource source, X509Certificate certificate, X509Certificate issuer) {
        RevocationReader reader = RevocationReader.of(source.evidence(certificate, issuer))
                .orElseThrow(() -> new SigningException(SigningFailure.REVOCATION_UNAVAILABLE, "data not readable"));
        RevocationStatus status = reader.status(certificate, issuer)
                .orElseThrow(() -> new SigningException(
                        SigningFailure.REVOCATION_UNAVAILABLE, "data not about the certificate asked for"));
        if (status.revoked().isPresent()) {
            throw new SigningException(
                    SigningFailure.CERTIFICATE_REVOKED,
                    "serial " + certificate.getSerialNumber().toString(16));
        }
        return reader;
    }

    private SignatureLevel readBack(byte[] pdf, TrustAnchors anchors) {
        ValidationReport report = new QuickValidation(pdf, anchors, clock.instant(), null).run();
        SignatureLevel reached = report.level().orElse(SignatureLevel.B_B);
        if (!report.allPassed() || !reached.reaches(SignatureLevel.B_LTA)) {
            throw new SigningException(SigningFailure.LEVEL_NOT_REACHED, "reached " + reached);
        }
        return reached;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException("certificate without an encoding", problem);
        }
    }
}
