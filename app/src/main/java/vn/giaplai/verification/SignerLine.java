package vn.giaplai.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.SignatureVerdict;

/**
 * Who signed when, in what capacity, as the signature itself says.
 *
 * @param capacity title and organisation in the certificate; empty when it names none
 * @param at claimed by the signer, else proven by a time stamp; null when neither is there
 * @param stampedAt when a time stamp saw the signature, which is older; null without one
 */
record SignerLine(
        String name,
        String capacity,
        @Nullable Instant at,
        @Nullable Instant stampedAt,
        Indication indication,
        String reasonKey) {

    static SignerLine of(SignatureVerdict verdict) {
        var at = verdict.signingTime().or(verdict::provenTime).orElse(null);
        return new SignerLine(
                verdict.signer(),
                verdict.certificate().map(CertificateSubject::capacity).orElse(""),
                at,
                verdict.provenTime().orElse(null),
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
