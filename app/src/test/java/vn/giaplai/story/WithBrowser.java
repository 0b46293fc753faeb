package vn.giaplai.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Needs Chromium: skipped where there is none, an error with {@code -Dbrowser.required=true}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithBrowser.Condition.class)
@interface WithBrowser {

    /** Looks for the browser once, before the application is started for nothing. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Browser.executable().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is here");
            }
            if (Boolean.getBoolean("browser.required")) {
                throw new IllegalStateException("no Chromium found, and -Dbrowser.required=true asks for one");
            }
            return ConditionEvaluationResult.disabled("no Chromium found; install it or set -Dbrowser.path");
        }
    }
}
