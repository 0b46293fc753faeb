package vn.giaplai.signing.internal.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.TimestampVerdict;
import vn.giaplai.signing.internal.tsp.TimestampToken;

/** Judges the time stamps over the document (ETSI EN 319 142-1 §5.4.3), each by what later ones prove. */
final class DocumentTimestamps {

    /** How far clocks may differ. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final List<Draft> drafts;
    private final CertificateCheck certificates;
    private final Instant now;

    /** Those among these drafts, which stand in the order in which they were made. */
    DocumentTimestamps(List<Draft> drafts, CertificateCheck certificates, Instant now) {
        this.drafts = drafts;
        this.certificates = certificates;
        this.now = now;
    }

    /** Reads the token of one and compares it with the signed bytes. */
    static void read(Draft draft, RangeDigests digests, boolean strict) {
        int[] range = draft.signed.byteRange();
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
                case UNREADABLE -> {
                    if (strict) {
                        draft.fail(Message.TIMESTAMP_UNREADABLE, SubIndication.FORMAT_FAILURE);
                    } else {
                        draft.doubt(Message.TIMESTAMP_UNREADABLE, SubIndication.FORMAT_FAILURE);
                    }
                }
                case WEAK -> draft.fail(Message.ALGORITHM_WEAK, SubIndication.SIG_CONSTRAINTS_FAILURE);
                case NOT_GENUINE -> draft.fail(Message.TIMESTAMP_NOT_GENUINE, SubIndication.SIG_CRYPTO_FAILURE);
            }
        }
    }

    /** Judges all of them. */
    void judge() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).isTimestamp()) {
                judge(drafts.get(i), earliestAfter(i));
            }
        }
        judgeOrder();
    }

    /** Whoever covers an earlier time stamp and says to be older lies, or the other does: the covered one was first. */
    private void judgeOrder() {
        Instant latest = Instant.MIN;
        for (Draft each : drafts) {
            Instant time = each.provenTime;
            if (!each.isTimestamp() || each.indication != Indication.TOTAL_PASSED || time == null) {
                continue;
            }
            if (time.plus(CLOCK_SKEW).isBefore(latest)) {
                each.fail(Message.TIMESTAMP_ORDER, SubIndication.TIMESTAMP_ORDER_FAILURE);
            } else if (time.isAfter(latest)) {
                latest = time;
            }
        }
    }

    /** Whether a time stamp is from a time that has not come, as far as clocks may differ. */
    static boolean isFromTheFuture(TimestampToken token, Instant now) {
        return token.time().isAfter(now.plus(CLOCK_SKEW));
    }

    /** The earliest trusted time stamp made after the draft with this index. */
    Optional<Instant> earliestAfter(int index) {
        return drafts.subList(index + 1, drafts.size()).stream()
                .filter(each -> each.isTimestamp() && each.indication == Indication.TOTAL_PASSED)
                .flatMap(each -> Optional.ofNullable(each.provenTime).stream())
                .min(Instant::compareTo);
    }

    private void judge(Draft draft, Optional<Instant> laterTime) {
        TimestampToken token = draft.token;
        if (token == null || draft.isFailed()) {
            return;
        }
        if (isFromTheFuture(token, now)) {
            draft.doubt(Message.TIMESTAMP_FUTURE, SubIndication.TIMESTAMP_ORDER_FAILURE);
        }
        // Of the newest time stamp nothing newer can be asked without a network: its data are those of its own time.
        certificates.judge(draft, token.signer(), laterTime, laterTime.orElse(token.time()));
        draft.provenTime = token.time();
    }

    static TimestampVerdict verdict(Draft draft) {
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
