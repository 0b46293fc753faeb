package vn.giaplai.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.signing.Finding;

/**
 * The answer to: is this paper genuine and current?
 *
 * @param detailKey message key of a sentence that says more; empty for none
 * @param facts null when the register does not know the paper
 * @param signers in the order of signing
 * @param findings what the check of the file found worth saying
 */
record VerificationResult(
        PaperState state,
        String detailKey,
        @Nullable PaperFacts facts,
        List<SignerLine> signers,
        List<Finding> findings) {

    VerificationResult {
        signers = List.copyOf(signers);
        findings = List.copyOf(findings);
    }

    static VerificationResult unknown(String detailKey) {
        return new VerificationResult(PaperState.UNKNOWN, detailKey, null, List.of(), List.of());
    }
}
