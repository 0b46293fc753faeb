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
import vn.giaplai.signing.internal.pki.CertificatePath;
import vn.giaplai.signing.internal.pki.RevocationStatus;
import vn.giaplai.signing.internal.tsp.TimestampToken;

/** One quick validation of one file. */
public final class QuickValidation {

    private static final Duration READING = Duration.ofMillis(4500);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
    private static final Set<CertificatePath.Standing> STRANGE =
            Set.of(CertificatePath.Standing.NO_PATH, CertificatePath.Standing.WEAK);

    private final byte[] pdf;
    private final TrustAnchors anchors;
    private final Instant now;
    private final PdfState state;
    private final RangeDigests digests;
    private final Evidence evidence;
    private final List<X509Certificate> pool = new ArrayList<>();
    private final List<X509Certificate> signers = new ArrayList<>();
    private final List<Long> ends = new ArrayList<>();
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
                .filter(this::isOfStranger)
                .forEach(each -> drafts.subList(0, drafts.indexOf(each))
                        .forEach(earlier -> earlier.fail(Message.ANNOTATION_ADDED, SubIndication.DOCUMENT_CHANGED)));
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).isTimestamp()) {
                judgeTimestamp(drafts.get(i), earliestAfter(drafts, i));
            }
        }
        List<SignatureVerdict> signatures = new ArrayList<>();
        List<TimestampVerdict> timestamps = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).isTimestamp()) {
                timestamps.add(timestampVerdict(drafts.get(i)));
            } else {
                ends.add(SignatureHistory.endOf(drafts.get(i)));
                signatures.add(judgeSignature(drafts, i));
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
            checkToken(draft, range);
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

    private void checkToken(Draft draft, int[] range) {
        try {
            TimestampToken token = TimestampToken.read(draft.signed.contents());
            draft.token = token;
            String algorithm = token.digestAlgorithm();
            if (algorithm.isEmpty()) {
                draft.fail(Message.ALGORITHM_WEAK, SubIndication.SIG_CONSTRAINTS_FAILURE);
            } else if (!token.stamps(digests.digest(algorithm, range[1], range[2], draft.signed.end()))) {
                draft.fail(Message.DIGEST_MISMATCH, SubIndication.HASH_FAILURE);
            }
        } catch (TimestampToken.BadToken bad) {
            switch (bad.why()) {
                case UNREADABLE -> draft.fail(Message.TIMESTAMP_UNREADABLE, SubIndication.FORMAT_FAILURE);
                case WEAK -> draft.fail(Message.ALGORITHM_WEAK, SubIndication.SIG_CONSTRAINTS_FAILURE);
                case NOT_GENUINE -> draft.fail(Message.TIMESTAMP_NOT_GENUINE, SubIndication.SIG_CRYPTO_FAILURE);
            }
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

    /** A block that somebody unknown lays on a page is no signature to be allowed, but an annotation. */
    private boolean isOfStranger(Draft draft) {
        X509Certificate signer = draft.cms == null ? null : draft.cms.certificate();
        return signer == null
                || draft.isFailed()
                || STRANGE.contains(new CertificatePath(pool, anchors.certificates())
                        .of(signer, now)
                        .standing());
    }

    /** The earliest trusted time stamp made after the draft with this index. */
    private static Optional<Instant> earliestAfter(List<Draft> drafts, int index) {
        return drafts.subList(index + 1, drafts.size()).stream()
                .filter(each -> each.isTimestamp() && each.indication == Indication.TOTAL_PASSED)
                .flatMap(each -> Optional.ofNullable(each.provenTime).stream())
                .min(Instant::compareTo);
    }

    private void judgeTimestamp(Draft draft, Optional<Instant> laterTime) {
        TimestampToken token = draft.token;
        if (token == null || draft.isFailed()) {
            return;
        }
        // Of the newest time stamp nothing newer can be asked without a network: its data are those of its own time.
        judgeCertificate(draft, token.signer(), laterTime, laterTime.orElse(token.time()));
        draft.provenTime = token.time();
    }

    private SignatureVerdict judgeSignature(List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        CmsCheck check = draft.cms;
        X509Certificate certificate = check == null ? null : check.certificate();
        Optional<Instant> later = earliestAfter(drafts, index);
        Optional<Instant> own = check == null ? Optional.empty() : ownTimestamp(draft, check.signer(), later);
        draft.provenTime = own.filter(time -> later.isEmpty() || time.isBefore(later.get()))
                .or(() -> later)
                .orElse(null);
        List<X509Certificate> path = List.of();
        if (certificate != null) {
            path = judgeCertificate(
                    draft,
                    certificate,
                    Optional.ofNullable(draft.provenTime),
                    draft.provenTime == null ? now : draft.provenTime);
        }
        Instant claimed = draft.signed.dict().get("M") instanceof Text text ? PdfDate.parse(text.bytes()) : null;
        if (claimed != null && draft.provenTime != null && claimed.isAfter(draft.provenTime.plus(CLOCK_SKEW))) {
            draft.note(Message.CLAIMED_TIME_LATER);
        }
        Instant also = check == null ? null : check.signingTime();
        if (claimed != null
                && also != null
                && Duration.between(claimed, also).abs().compareTo(CLOCK_SKEW) > 0) {
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
        Optional<TimestampToken> token = new OwnTimestamp(pool, anchors, evidence).of(draft, signer, later);
        token.ifPresent(each -> signers.add(each.signer()));
        return token.map(TimestampToken::time);
    }

    /** Path and revocation at the proven time, or now; returns the path. */
    private List<X509Certificate> judgeCertificate(
            Draft draft, X509Certificate certificate, Optional<Instant> proven, Instant statusAt) {
        CertificatePath.Result path =
                new CertificatePath(pool, anchors.certificates()).of(certificate, proven.orElse(now));
        switch (path.standing()) {
            case NO_PATH -> draft.doubt(Message.NO_PATH, SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
            case WEAK -> draft.fail(Message.PATH_WEAK, SubIndication.CRYPTO_CONSTRAINTS_FAILURE);
            case NOT_YET_VALID -> draft.fail(Message.NOT_YET_VALID, SubIndication.NOT_YET_VALID);
            case EXPIRED -> {
                if (proven.isPresent()) {
                    draft.fail(Message.EXPIRED, SubIndication.EXPIRED);
                } else {
                    draft.doubt(Message.EXPIRED_WITHOUT_PROOF, SubIndication.OUT_OF_BOUNDS_NO_POE);
                }
            }
            case GOOD -> judgeRevocation(draft, path.certificates(), proven, statusAt);
        }
        return path.certificates();
    }

    private void judgeRevocation(Draft draft, List<X509Certificate> path, Optional<Instant> proven, Instant statusAt) {
        for (int i = 0; i + 1 < path.size(); i++) {
            Optional<RevocationStatus> status = evidence.any(path.get(i), path.get(i + 1), statusAt);
            if (status.isEmpty()) {
                draft.doubt(Message.REVOCATION_UNKNOWN, SubIndication.TRY_LATER);
            } else if (status.get().revoked().isPresent()) {
                judgeRevoked(draft, status.get().revoked().get(), proven);
            }
        }
    }

    private static void judgeRevoked(Draft draft, Instant revoked, Optional<Instant> proven) {
        if (proven.isEmpty()) {
            draft.doubt(Message.REVOKED_WITHOUT_PROOF, SubIndication.REVOKED_NO_POE);
        } else if (revoked.isAfter(proven.get())) {
            draft.note(Message.REVOKED_LATER);
        } else {
            draft.fail(Message.REVOKED, SubIndication.REVOKED);
        }
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

    private static TimestampVerdict timestampVerdict(Draft draft) {
        TimestampToken token = draft.token;
        return new TimestampVerdict(
                draft.signed.field().name(),
                token == null ? "" : Names.commonName(token.signer()),
                token == null ? null : token.time(),
                draft.indication,
                draft.reason,
                draft.findings);
    }
}
