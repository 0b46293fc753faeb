package vn.giaplai.processes.cases;

import java.util.List;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PupilCode;

/**
 * A case that is about to begin.
 *
 * @param prefix first letters of its number, {@code HB}
 * @param process id of the process in the model
 * @param pupils who is in it, in the order in which lists show them; may be empty
 */
public record NewCase(String prefix, String process, CaseSubject about, Cause cause, List<PupilCode> pupils) {

    public NewCase {
        pupils = List.copyOf(pupils);
    }

    /** A pupil's own case, for which the pupil leaves this one of the same process. */
    static NewCase alone(String prefix, Case left, PupilCode pupilCode, Cause cause) {
        return new NewCase(prefix, left.process(), left.about().onePupil(pupilCode), cause, List.of(pupilCode));
    }

    CaseNumber numbered(long next) {
        return new CaseNumber("%s-%s-%06d".formatted(prefix, about.schoolYear(), next));
    }
}
