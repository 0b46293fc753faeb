package vn.giaplai.signing.internal.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Finding;
import vn.giaplai.signing.Indication;
import vn.giaplai.signing.SubIndication;
import vn.giaplai.signing.internal.pdf.SignedField;
import vn.giaplai.signing.internal.tsp.TimestampToken;

/** One signature or document time stamp while its verdict is being found. */
final class Draft {

    final SignedField signed;
    /** Index of the section that ends the signed bytes, 0 for the newest; -1 when there is none. */
    final int section;
    /** Whether the hole in the signed bytes lies in the object that holds the signature. */
    final boolean home;

    @Nullable CmsCheck cms;

    @Nullable TimestampToken token;

    @Nullable Instant provenTime;

    Indication indication = Indication.TOTAL_PASSED;

    @Nullable SubIndication reason;

    final List<Finding> findings = new ArrayList<>();

    Draft(SignedField signed, int section, boolean home) {
        this.signed = signed;
        this.section = section;
        this.home = home;
    }

    boolean isTimestamp() {
        return signed.isDocumentTimestamp();
    }

    boolean isFailed() {
        return indication == Indication.TOTAL_FAILED;
    }

    void note(Message message) {
        Finding finding = message.finding();
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** The first and worst reason stays. */
    void fail(Message message, SubIndication why) {
        note(message);
        if (!isFailed()) {
            indication = Indication.TOTAL_FAILED;
            reason = why;
        }
    }

    void doubt(Message message, SubIndication why) {
        note(message);
        if (indication == Indication.TOTAL_PASSED) {
            indication = Indication.INDETERMINATE;
            reason = why;
        }
    }
}
