package vn.giaplai.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.SignatureVerdict;

/**
 * Who signed when, in what capacity, as the signature itself says.
 *
 * @param capacity title and organisation in the certificate; empty when it names none
 * @param at proven by a time stamp, else claimed by the signer; null when neither is there
 * @param proven whether a time stamp proves the time
 */
record SignerLine(
        String name, String capacity, @Nullable Instant at, boolean proven, Indication indication, String reasonKey) {

    static SignerLine of(SignatureVerdict verdict) {
        var at = verdict.provenTime().or(verdict::signingTime).orElse(null);
        return new SignerLine(
                verdict.signer(),
                verdict.certificate().map(CertificateSubject::capacity).orElse(""),
                at,
                verdict.provenTime().isPresent(),
                verdict.indication(),
                verdict.subIndication()
                        .map(reason -> "verification.reason." + reason.name())
                        .orElse(""));
    }

    /** Message key of the verdict. */
    public String indicationKey() {
        return "verification.indication." + indication.name();
    }

    /** Class of the badge. */
    public String badge() {
        return badge(indication);
    }

    static String badge(Indication indication) {
        return switch (indication) {
            case TOTAL_PASSED -> "badge ok";
            case INDETERMINATE -> "badge warn";
            case TOTAL_FAILED -> "badge bad";
        };
    }
}
