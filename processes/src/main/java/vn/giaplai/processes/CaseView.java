package vn.giaplai.processes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Place;

/**
 * One case with its diagram and its present place.
 *
 * @param process id of the process in the model, {@code gradeCorrection}
 * @param feature key of the process, {@code grade-correction}
 * @param diagram the BPMN 2.0 XML with which this case runs
 * @param activeElements ids of the elements where the case waits now
 * @param finishedElements ids of the elements that were passed, in order, each once
 * @param about code of the pupil of a single-pupil case, or null
 * @param endedAt null while it runs
 */
public record CaseView(
        CaseNumber number,
        String process,
        String feature,
        String diagram,
        Set<String> activeElements,
        List<String> finishedElements,
        Instant startedAt,
        @Nullable Instant endedAt,
        Place place,
        @Nullable PupilCode about) {

    public CaseView {
        activeElements = Set.copyOf(activeElements);
        finishedElements = List.copyOf(finishedElements);
    }
}
