package vn.giaplai.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one document time stamp.
 *
 * @param field full name of its field
 * @param authority common name of the authority; empty when it cannot be read
 * @param timeOrNull the stamped time
 * @param indication the verdict
 * @param subIndicationOrNull why it did not pass
 * @param findings everything worth saying
 */
public record TimestampVerdict(
        String field,
        String authority,
        @Nullable Instant timeOrNull,
        Indication indication,
        @Nullable SubIndication subIndicationOrNull,
        List<Finding> findings) {

    public TimestampVerdict {
        findings = List.copyOf(findings);
    }

    /** Whether it passed. */
    public boolean passed() {
        return indication == Indication.TOTAL_PASSED;
    }
}
