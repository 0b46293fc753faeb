package vn.giaplai.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;

/** Validates as a paper of ours; a signature that does not pass so does not pass as somebody else's either. */
final class BothValidators {

    private final SignatureValidator validator;

    BothValidators(Clock clock) {
        this.validator = new SignatureValidator(clock);
    }

    BothValidators(Clock clock, RevocationSource revocation) {
        this.validator = new SignatureValidator(clock, revocation);
    }

    ValidationReport validate(byte[] pdf, TrustAnchors anchors, Depth depth) {
        ValidationReport ours = validator.forOwnPapers().validate(pdf, anchors, depth);
        ValidationReport others = validator.validate(pdf, anchors, depth);
        assertThat(others.signatures()).hasSameSizeAs(ours.signatures());
        for (int i = 0; i < ours.signatures().size(); i++) {
            SignatureVerdict verdict = others.signatures().get(i);
            assertThat(verdict.passed())
                    .as("%s as somebody's: %s", verdict.field(), verdict.findings())
                    .isEqualTo(ours.signatures().get(i).passed());
        }
        return ours;
    }
}
