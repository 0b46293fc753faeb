package vn.giaplai.transcripts;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.LeftOut;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.transcripts.ClassStates.PupilState;

/** How far the transcripts of a school's year are, for whoever decides about the year as a whole. */
@Component
public class TranscriptsOfYear {

    private static final String DONE = "transcripts.step.done";
    private static final String ISSUED = "transcripts.paper.issued";

    private final SchoolRegister register;
    private final Cases cases;
    private final ClassStates states;

    TranscriptsOfYear(SchoolRegister register, Cases cases, ClassStates states) {
        this.register = register;
        this.cases = cases;
        this.states = states;
    }

    /**
     * A class.
     *
     * @param step message key of where it is
     * @param issued papers that count
     * @param unfinished what would be shut in: the class as a whole, or pupils of a class that is signed
     */
    public record OfClass(ClassRef ref, int pupils, String step, int issued, List<Unfinished> unfinished) {

        /** Papers that a lock would take in: none of a class that is left out as a whole. */
        public int lockable() {
            return unfinished.stream().allMatch(each -> each.who().pupilCode() != null) ? issued : 0;
        }
    }

    /**
     * Somebody whose transcript is not finished.
     *
     * @param name of the pupil; empty for the whole class
     * @param step message key of where it is
     * @param pupils how many that are
     */
    public record Unfinished(LeftOut who, String name, String step, int pupils) {}

    public List<OfClass> of(SchoolCode schoolCode, String schoolYear) {
        var ofYear = cases.ofYear(TranscriptSignoffProcess.PROCESS, schoolCode, schoolYear);
        return register.classes(schoolCode, schoolYear).stream()
                .map(SchoolClass::ref)
                .map(ref -> ofClass(ref, ofYear))
                .toList();
    }

    private OfClass ofClass(ClassRef ref, List<Case> ofYear) {
        var state = states.of(ref, ofYear);
        var pupils = states.pupils(ref, ofYear);
        int issued = (int) pupils.stream().filter(TranscriptsOfYear::counts).count();
        List<Unfinished> unfinished;
        if (pupils.size() == issued) {
            unfinished = List.of();
        } else if (state.step().equals(DONE)) {
            unfinished = pupils.stream()
                    .filter(pupil -> !counts(pupil))
                    .map(pupil -> new Unfinished(
                            new LeftOut(ref.classCode(), pupil.pupilCode()), pupil.name(), pupil.step(), 1))
                    .toList();
        } else {
            unfinished = List.of(new Unfinished(new LeftOut(ref.classCode(), null), "", state.step(), state.pupils()));
        }
        return new OfClass(ref, state.pupils(), state.step(), issued, unfinished);
    }

    /** Where the newest case of a pupil has no paper that counts yet, an earlier one does not make it finished. */
    private static boolean counts(PupilState pupil) {
        return Objects.equals(pupil.step(), ISSUED);
    }
}
