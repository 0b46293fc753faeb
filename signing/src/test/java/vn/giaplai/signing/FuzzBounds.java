package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What may happen with any input: a report or a typed refusal, within bounds that are measured when fuzzing. */
final class FuzzBounds {

    private static final SignatureValidator VALIDATOR = new SignatureValidator(TestPki.CLOCK);
    private static final boolean FUZZING = System.getenv("JAZZER_FUZZ") != null;
    /** Of processor time, not of a clock on the wall. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private FuzzBounds() {}

    static void validate(byte[] pdf) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            ValidationReport report = VALIDATOR.validate(pdf, TestPki.PKI.anchors(), Depth.QUICK);
            assertThat(report.depth()).isEqualTo(Depth.QUICK);
        } catch (SigningException refused) {
            assertThat(refused.failure()).isIn(SigningFailure.DOCUMENT_BROKEN, SigningFailure.DOCUMENT_UNSUPPORTED);
        }
        if (FUZZING) {
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            assertThat(Duration.ofNanos(spent)).isLessThan(LONGEST);
        }
    }
}
