package vn.giaplai.processes;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Place;

/**
 * One step that failed.
 *
 * @param id of the step's job; opaque
 * @param element id of the step in the model
 * @param step the step's Vietnamese label
 * @param about code of the pupil of a single-pupil case, or null
 * @param problem the failure's own words; for technicians unless it is a sentence
 * @param since when it gave up; of a step that runs again, when that was asked or is due
 * @param nextTry when the step runs by itself; null when it waits until somebody lets it run
 */
public record StuckCase(
        String id,
        CaseNumber caseNumber,
        String feature,
        String element,
        String step,
        Place place,
        @Nullable PupilCode about,
        String problem,
        Instant since,
        @Nullable Instant nextTry) {

    /** What is wrong in words for people, if the step knew; else the page has words of its own. */
    public Optional<String> sentence() {
        return StepRefused.sentence(problem);
    }

    /** Whether somebody has to do something: the step does not run by itself any more. */
    public boolean waits() {
        return nextTry == null;
    }
}
