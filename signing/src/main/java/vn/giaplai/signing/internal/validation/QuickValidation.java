package vn.giaplai.signing.internal.validation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Depth;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.RevocationSource;
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
import vn.giaplai.signing.internal.pki.CertificatePath;
import vn.giaplai.signing.internal.tsp.TimestampToken;

/** One quick validation of one file. */
public final class QuickValidation {

    private static final Duration READING = Duration.ofMillis(4500);
    /** Of anybody's paper no proof of anything: other kinds of values than ours, or older ones. */
    private static final Set<Message> ONLY_NOT_UNDERSTOOD =
            Set.of(Message.SIGNATURE_UNREADABLE, Message.CERTIFICATE_NOT_NAMED);

    private final byte[] pdf;
    private final Instant now;
    private final PdfState state;
    private final RangeDigests digests;
    private final Evidence evidence;
    private final List<X509Certificate> pool = new ArrayList<>();
    private final List<X509Certificate> signers = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
    private final CertificatePath paths;
    private final CertificateCheck certificates;
    private final FileLevels levels;
    private final boolean strict;
    private boolean stamped;

    /**
     * Opens the file. Throws as {@link PdfState#open} does, and {@code DOCUMENT_UNSUPPORTED} when encrypted.
     *
     * @param strict whether it is a paper of ours, in which whatever the allow-list does not know is a change
     */
    public QuickValidation(
            byte[] pdf, TrustAnchors anchors, Instant now, @Nullable RevocationSource source, boolean strict) {
        this.strict = strict;
        this.pdf = pdf;
        this.now = now;
        this.state = PdfState.open(pdf, ReadBudget.forFile(pdf.length, READING));
        if (state.isEncrypted()) {
            throw new SigningException(SigningFailure.DOCUMENT_UNSUPPORTED, "encrypted");
        }
        this.digests = new RangeDigests(pdf, state.budget());
        this.evidence = new Evidence(state, source);
        this.paths = new CertificatePath(List.of(), anchors.certificates(), state.budget()::checkTime);
        this.certificates = new CertificateCheck(paths, evidence, now);
        this.levels = new FileLevels(state, evidence, pool, strict);
    }

    /** Validates. */
    public ValidationReport run() {
        SignatureHistory history = new SignatureHistory(state, strict);
        history.judge();
        List<Draft> drafts = history.drafts();
        drafts.forEach(this::checkValue);
        collectCertificates(drafts);
        for (int i = 1; i < drafts.size(); i++) {
            if (history.isPlacedLater(drafts.get(i)) && certificates.isOfStranger(drafts.get(i))) {
                drafts.subList(0, i).forEach(this::blameStranger);
            }
        }
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

    /** Who is not known either has nothing that another stranger could spoil. */
    private void blameStranger(Draft earlier) {
        if (strict) {
            earlier.fail(Message.ANNOTATION_ADDED, SubIndication.DOCUMENT_CHANGED);
        } else if (!certificates.isOfStranger(earlier)) {
            earlier.doubt(Message.FIELD_OF_STRANGER, SubIndication.CHANGE_UNEXPLAINED);
        }
    }

    private void checkValue(Draft draft) {
        state.budget().checkTime();
        int[] range = draft.signed.byteRange();
        if (draft.reason == SubIndication.FORMAT_FAILURE && draft.isFailed() && draft.section < 0) {
            return;
        }
        if (draft.isTimestamp()) {
            DocumentTimestamps.read(draft, digests, strict);
            return;
        }
        CmsCheck check = CmsCheck.of(
                draft.signed.contents(),
                algorithm -> digests.digest(algorithm, range[1], range[2], draft.signed.end()));
        draft.cms = check;
        if (check.problem() == null || check.reason() == null) {
            return;
        }
        if (!strict && check.problem() == Message.CERTIFICATE_NOT_NAMED && isOfAcrobat(draft)) {
            draft.note(Message.CERTIFICATE_LEFT_OPEN);
        } else if (!strict && ONLY_NOT_UNDERSTOOD.contains(check.problem())) {
            draft.doubt(check.problem(), check.reason());
        } else {
            draft.fail(check.problem(), check.reason());
        }
    }

    /** The kind of value that asks for no attribute about the certificate (ISO 32000-1 §12.8.3.3). */
    private static boolean isOfAcrobat(Draft draft) {
        return draft.signed.dict().is("SubFilter", "adbe.pkcs7.detached");
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
        paths.add(pool);
    }

    private SignatureVerdict judgeSignature(List<Draft> drafts, int index, Optional<Instant> later) {
        state.budget().checkTime();
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
                levels.of(drafts, index, path),
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
        Optional<TimestampToken> token = new OwnTimestamp(pool, paths, evidence, now).of(draft, signer, later);
        token.ifPresent(each -> signers.add(each.signer()));
        return token.map(TimestampToken::time);
    }
}
