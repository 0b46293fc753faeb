package vn.giaplai.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a validation found.
 *
 * @param depth how deep it went
 * @param validatedAt when
 * @param signatures one verdict per signature, in the order in which they were made
 * @param timestamps one verdict per document time stamp, in the same order
 * @param findings about the document as a whole
 * @param etsiReportXmlOrNull the report of EU DSS (ETSI TS 119 102-2), for {@link Depth#FULL}
 */
public record ValidationReport(
        Depth depth,
        Instant validatedAt,
        List<SignatureVerdict> signatures,
        List<TimestampVerdict> timestamps,
        List<Finding> findings,
        @Nullable String etsiReportXmlOrNull) {

    public ValidationReport {
        signatures = List.copyOf(signatures);
        timestamps = List.copyOf(timestamps);
        findings = List.copyOf(findings);
    }

    /** The ETSI report, when EU DSS was asked. */
    public Optional<String> etsiReportXml() {
        return Optional.ofNullable(etsiReportXmlOrNull);
    }

    /** Whether there is a signature and every signature and document time stamp passed. */
    public boolean allPassed() {
        return !signatures.isEmpty()
                && signatures.stream().allMatch(SignatureVerdict::passed)
                && timestamps.stream().allMatch(TimestampVerdict::passed);
    }

    /** The lowest level of all signatures; empty without signatures. */
    public Optional<SignatureLevel> level() {
        return signatures.stream().map(SignatureVerdict::level).min(SignatureLevel::compareTo);
    }

    /** The verdict on the document: the worst of all; indeterminate without signatures. */
    public Indication indication() {
        if (signatures.isEmpty()) {
            return Indication.INDETERMINATE;
        }
        Indication worst = Indication.TOTAL_PASSED;
        for (SignatureVerdict verdict : signatures) {
            worst = verdict.indication().compareTo(worst) > 0 ? verdict.indication() : worst;
        }
        for (TimestampVerdict verdict : timestamps) {
            worst = verdict.indication().compareTo(worst) > 0 ? verdict.indication() : worst;
        }
        return worst;
    }
}
