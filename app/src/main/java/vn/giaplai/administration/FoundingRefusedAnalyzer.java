package vn.giaplai.administration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Puts the sentence on the console instead of a stack trace; nothing has been entered, the exit code is 1. */
class FoundingRefusedAnalyzer extends AbstractFailureAnalyzer<FoundingRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FoundingRefused refusal) {
        return new FailureAnalysis(refusal.getLocalizedMessage(), null, failure);
    }
}
