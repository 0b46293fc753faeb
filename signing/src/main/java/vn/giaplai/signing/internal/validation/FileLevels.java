package vn.giaplai.signing.internal.validation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.SignatureLevel;
import vn.giaplai.signing.internal.cms.SignatureTimestamp;
import vn.giaplai.signing.internal.pdf.PdfState;
import vn.giaplai.signing.internal.pki.CertificatePath;
import vn.giaplai.signing.internal.tsp.TimestampToken;

/**
 * The level that a signature has in its file (ETSI EN 319 142-1 §6): what is there and fits, whether or not its signers and
 * authorities are known here. That is said by the verdict.
 */
final class FileLevels {

    private final PdfState state;
    private final Evidence evidence;
    private final List<X509Certificate> pool;
    private final boolean strict;
    private final Map<Integer, Evidence> keptBefore = new HashMap<>();
    private @Nullable CertificatePath unanchored;

    /**
     * Of a file.
     *
     * @param strict whether only what is trusted counts, as for papers that are lifted here
     */
    FileLevels(PdfState state, Evidence evidence, List<X509Certificate> pool, boolean strict) {
        this.strict = strict;
        this.state = state;
        this.evidence = evidence;
        this.pool = pool;
    }

    /** The level of one; each asks one thing more than the one before. The path is that of its certificate. */
    SignatureLevel of(List<Draft> drafts, int index, List<X509Certificate> path) {
        Draft draft = drafts.get(index);
        X509Certificate signer = draft.cms == null ? null : draft.cms.certificate();
        Instant time = draft.provenTime != null || strict ? draft.provenTime : stampedTime(drafts, index);
        if (time == null || signer == null) {
            return SignatureLevel.B_B;
        }
        List<X509Certificate> known = path.size() > 1 || strict ? path : unanchored(signer, time);
        if (!knows(evidence, known, time)) {
            return SignatureLevel.B_T;
        }
        for (int i = drafts.size() - 1; i > index; i--) {
            Draft stamp = drafts.get(i);
            if (strict ? isTrusted(stamp) : isStamp(stamp)) {
                return knows(before(stamp.section), known, time) ? SignatureLevel.B_LTA : SignatureLevel.B_LT;
            }
        }
        return SignatureLevel.B_LT;
    }

    /** A time stamp over the document that fits, known or not. */
    private static boolean isStamp(Draft draft) {
        return draft.isTimestamp()
                && draft.token != null
                && draft.section >= 0
                && draft.indication != Indication.TOTAL_FAILED;
    }

    private static boolean isTrusted(Draft draft) {
        return draft.isTimestamp() && draft.indication == Indication.TOTAL_PASSED;
    }

    private static @Nullable Instant stampedTime(List<Draft> drafts, int index) {
        Draft draft = drafts.get(index);
        Optional<Instant> own = Optional.ofNullable(draft.cms)
                .flatMap(cms -> Optional.ofNullable(cms.signer()))
                .flatMap(signer -> SignatureTimestamp.of(signer).flatMap(each -> fitting(each, signer.getSignature())));
        return own.or(() -> drafts.subList(index + 1, drafts.size()).stream()
                        .filter(FileLevels::isStamp)
                        .flatMap(each -> Optional.ofNullable(each.token).stream())
                        .map(TimestampToken::time)
                        .findFirst())
                .orElse(null);
    }

    private static Optional<Instant> fitting(byte[] encoded, byte[] signature) {
        try {
            TimestampToken token = TimestampToken.read(encoded);
            String algorithm = token.digestAlgorithm();
            return !algorithm.isEmpty()
                            && token.stamps(MessageDigest.getInstance(algorithm).digest(signature))
                    ? Optional.of(token.time())
                    : Optional.empty();
        } catch (TimestampToken.BadToken | NoSuchAlgorithmException notFitting) {
            return Optional.empty();
        }
    }

    /** The store as it was when the section with this index was the newest. */
    private Evidence before(int section) {
        return keptBefore.computeIfAbsent(section, each -> new Evidence(state.since(each), null));
    }

    /** The path to whatever certificate in the file has no issuer in it. */
    private List<X509Certificate> unanchored(X509Certificate signer, Instant time) {
        CertificatePath paths = unanchored;
        if (paths == null) {
            Set<X500Principal> subjects = pool.stream()
                    .map(X509Certificate::getSubjectX500Principal)
                    .collect(Collectors.toCollection(HashSet::new));
            List<X509Certificate> ends = pool.stream()
                    .filter(each -> each.getIssuerX500Principal().equals(each.getSubjectX500Principal())
                            || !subjects.contains(each.getIssuerX500Principal()))
                    .distinct()
                    .toList();
            paths = new CertificatePath(pool, ends, state.budget()::checkTime);
            unanchored = paths;
        }
        return paths.of(signer, time).certificates();
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
