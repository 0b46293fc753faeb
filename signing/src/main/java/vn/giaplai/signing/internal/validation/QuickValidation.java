package vn.giaplai.signing.internal.validation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.RevocationSource;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.SignatureVerdict;
import vn.giaplai.signing.SigningException;
import vn.giaplai.signing.SigningFailure;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.TimestampVerdict;
import vn.giaplai.signing.TrustAnchors;
import vn.giaplai.signing.ValidationReport;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pdf.PdfValue.Text;
import vn.giaplai.signing.internal.pdf.ReadBudget;
import vn.giaplai.signing.internal.tsp.TimestampToken;

/** One quick validation of one file. */
public final class QuickValidation {

    private static final Duration READING = Duration.ofMillis(4500);

    private final byte[] pdf;
    private final TrustAnchors anchors;
    private final Instant now;
    private final PdfState state;
    private final RangeDigests digests;
    private final Evidence evidence;
    private final List<X509Certificate> pool = new ArrayList<>();
    private final List<X509Certificate> signers = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private final CertificateCheck certificates;
    private boolean stamped;

    /** Opens the file. Throws as {@link PdfState#open} does, and {@code DOCUMENT_UNSUPPORTED} when encrypted. */
    public QuickValidation(byte[] pdf, TrustAnchors anchors, Instant now, @Nullable RevocationSource source) {
        this.pdf = pdf;
        this.anchors = anchors;
        this.now = now;
        this.state = PdfState.open(pdf, ReadBudget.forFile(pdf.length, READING));
        if (state.isEncrypted()) {
            throw new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "encrypted");
        }
        this.digests = new RangeDigests(pdf, state.budget());
        this.evidence = new Evidence(state, source);
        this.certificates = new CertificateCheck(pool, anchors, evidence, now);
    }

    /** Validates. */
    public ValidationReport run() {
        SignatureHistory history = new SignatureHistory(state);
        history.judge();
        List<Draft> drafts = history.drafts();
        drafts.forEach(this::checkValue);
        collectCertificates(drafts);
        drafts.stream()
                .filter(history::isPlacedLater)
                .filter(certificates::isOfStranger)
                .forEach(each -> drafts.subList(0, drafts.indexOf(each))
                        .forEach(earlier -> earlier.fail(Message.ANNOTATION_ADDED, SubIndication.DOCUMENT_CHANGED)));
        DocumentTimestamps stamps = new DocumentTimestamps(drafts, certificates, now);
        stamps.judge();
        List<SignatureVerdict> signatures = new ArrayList<>();
        List<TimestampVerdict> timestamps = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).isTimestamp()) {
                timestamps.add(DocumentTimestamps.verdict(drafts.get(i)));
            } else {
                ends.add(SignedRange.end(drafts.get(i).signed));
                signatures.add(judgeSignature(drafts, i, stamps.earliestAfter(i)));
            }
        }
        stamped = !drafts.isEmpty()
                && drafts.get(drafts.size() - 1).isTimestamp()
                && drafts.get(drafts.size() - 1).indication != Indication.TOTAL_FAILED;
        return new ValidationReport(Depth.QUICK, now, signatures, timestamps, documentFindings(drafts), null);
    }

    /** After {@link #run}: where the signed bytes of each signature end, in the order of the verdicts. */
    public List<Long> ends() {
        return ends;
    }

    /** After {@link #run}: every certificate in the file. */
    public List<X509Certificate> certificates() {
        return pool;
    }

    /** After {@link #run}: the certificates of all signers and time stamp authorities. */
    public List<X509Certificate> signers() {
        return signers;
    }

    /** After {@link #run}: whether the newest of all is a document time stamp that passed. */
    public boolean isStamped() {
        return stamped;
    }

    private static List<Finding> documentFindings(List<Draft> drafts) {
        return drafts.stream()
                .flatMap(each -> each.findings.stream())
                .filter(each -> each.severity() == Finding.Severity.ERROR)
                .distinct()
                .toList();
    }

    private void checkValue(Draft draft) {
        state.budget().checkTime();
        int[] range = draft.signed.byteRange();
        if (draft.reason == SubIndication.FORMAT_FAILURE && draft.section < 0) {
            return;
        }
        if (draft.isTimestamp()) {
            DocumentTimestamps.read(draft, digests);
            return;
        }
        CmsCheck check = CmsCheck.of(
                draft.signed.contents(),
                algorithm -> digests.digest(algorithm, range[1], range[2], draft.signed.end()));
        draft.cms = check;
        if (check.problem() != null && check.reason() != null) {
            draft.fail(check.problem(), check.reason());
        }
    }

    private void collectCertificates(List<Draft> drafts) {
        pool.addAll(evidence.certificates());
        for (Draft each : drafts) {
            if (each.cms != null) {
                pool.addAll(each.cms.certificates());
                if (each.cms.certificate() != null) {
                    signers.add(each.cms.certificate());
                }
            }
            if (each.token != null) {
                pool.addAll(each.token.certificates());
                signers.add(each.token.signer());
            }
        }
    }

    private SignatureVerdict judgeSignature(List<Draft> drafts, int index, Optional<Instant> later) {
        Draft draft = drafts.get(index);
        CmsCheck check = draft.cms;
        X509Certificate certificate = check == null ? null : check.certificate();
        Optional<Instant> own = check == null ? Optional.empty() : ownTimestamp(draft, check.signer(), later);
        draft.provenTime = own.filter(time -> later.isEmpty() || time.isBefore(later.get()))
                .or(() -> later)
                .orElse(null);
        List<X509Certificate> path = List.of();
        if (certificate != null) {
            path = certificates.judge(
                    draft,
                    certificate,
                    Optional.ofNullable(draft.provenTime),
                    draft.provenTime == null ? now : draft.provenTime);
        }
        Instant claimed = draft.signed.dict().get("M") instanceof Text text ? PdfDate.parse(text.bytes()) : null;
        if (claimed != null
                && draft.provenTime != null
                && claimed.isAfter(draft.provenTime.plus(DocumentTimestamps.CLOCK_SKEW))) {
            draft.note(Message.CLAIMED_TIME_LATER);
        }
        Instant also = check == null ? null : check.signingTime();
        if (claimed != null
                && also != null
                && Duration.between(claimed, also).abs().compareTo(DocumentTimestamps.CLOCK_SKEW) > 0) {
            draft.note(Message.CLAIMED_TIMES_DIFFER);
        }
        return new SignatureVerdict(
                draft.signed.field().name(),
                certificate == null ? "" : Names.commonName(certificate),
                certificate,
                claimed,
                draft.provenTime,
                level(drafts, index, path),
                check == null ? "" : check.algorithm(),
                draft.signed.coversUpTo(pdf.length),
                draft.indication,
                draft.reason,
                draft.findings);
    }

    private Optional<Instant> ownTimestamp(Draft draft, @Nullable SignerInformation signer, Optional<Instant> later) {
        if (signer == null) {
            return Optional.empty();
        }
        Optional<TimestampToken> token = new OwnTimestamp(pool, anchors, evidence, now).of(draft, signer, later);
        token.ifPresent(each -> signers.add(each.signer()));
        return token.map(TimestampToken::time);
    }

    /** Each level asks one thing more than the one before. */
    private SignatureLevel level(List<Draft> drafts, int index, List<X509Certificate> path) {
        Draft draft = drafts.get(index);
        Instant proven = draft.provenTime;
        if (proven == null) {
            return SignatureLevel.B_B;
        }
        if (!knows(evidence, path, proven)) {
            return SignatureLevel.B_T;
        }
        for (int i = drafts.size() - 1; i > index; i--) {
            Draft stamp = drafts.get(i);
            if (stamp.isTimestamp() && stamp.indication == Indication.TOTAL_PASSED) {
                return knows(new Evidence(state.since(stamp.section), null), path, proven)
                        ? SignatureLevel.B_LTA
                        : SignatureLevel.B_LT;
            }
        }
        return SignatureLevel.B_LT;
    }

    private static boolean knows(Evidence kept, List<X509Certificate> path, Instant time) {
        if (path.size() < 2) {
            return false;
        }
        for (int i = 0; i + 1 < path.size(); i++) {
            if (kept.kept(path.get(i), path.get(i + 1), time).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
