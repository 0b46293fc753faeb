package vn.giaplai.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.StuckCase;

/**
 * A step that failed, as its page shows it.
 *
 * @param label the step's Vietnamese label, for languages that have none
 * @param pupil name of the pupil whom the case is about, or null
 * @param sentence what is wrong, by the step itself; empty when only the log knows
 * @param cause which general words fit when there is no sentence: a time stamp, the archive, or anything
 * @param nextTry when it runs by itself; null when it waits for somebody
 */
record StuckLine(
        String id,
        String caseNumber,
        String feature,
        String element,
        String label,
        @Nullable String classCode,
        @Nullable String pupil,
        String sentence,
        String cause,
        Instant since,
        @Nullable Instant nextTry,
        boolean now) {

    static StuckLine of(StuckCase stuck, @Nullable String pupil, Instant now) {
        var next = stuck.nextTry();
        return new StuckLine(
                stuck.id(),
                stuck.caseNumber().value(),
                stuck.feature(),
                stuck.element(),
                stuck.step(),
                stuck.place().classCode(),
                pupil,
                stuck.sentence().orElse(""),
                cause(stuck.element()),
                stuck.since(),
                next,
                next != null && !next.isAfter(now));
    }

    private static String cause(String element) {
        if (element.startsWith("lift")) {
            return "time-stamp";
        }
        return element.startsWith("archive") ? "archive" : "unknown";
    }
}
