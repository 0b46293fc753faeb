package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.engine.CaseVariables;
import vn.giaplai.processes.engine.TaskRoute;

/** Starts sign-off cases: of a class, of a pupil, and of a pupil who leaves a running case. */
@Component
final class CaseStarter {

    private static final String PREFIX = "HB";

    private final RuntimeService runtime;
    private final CaseBook cases;
    private final TranscriptRegister register;

    CaseStarter(RuntimeService runtime, CaseBook cases, TranscriptRegister register) {
        this.runtime = runtime;
        this.cases = cases;
        this.register = register;
    }

    /** Everybody in the class but those who run alone. */
    CaseNumber startClass(ClassTranscripts transcripts, Cause cause) {
        CaseSubject about =
                CaseSubject.ofClass(transcripts.schoolCode(), transcripts.schoolYear(), transcripts.classCode());
        Set<PupilCode> alone =
                cases.alone(SignoffVariables.SIGNOFF, transcripts.schoolCode(), transcripts.schoolYear());
        List<PupilCode> pupils = register.pupils(transcripts).stream()
                .filter(pupil -> !alone.contains(pupil))
                .toList();
        return started(cases.open(new NewCase(PREFIX, SignoffVariables.SIGNOFF, about, cause, pupils)), null);
    }

    /**
     * @param first who corrects before anything else, or null when there is nothing to correct
     */
    CaseNumber startPupil(PupilTranscript transcript, Cause cause, @Nullable Responsible first) {
        PupilCode pupil = transcript.pupilCode();
        CaseSubject about =
                CaseSubject.ofPupil(transcript.schoolCode(), transcript.schoolYear(), transcript.classCode(), pupil);
        return started(cases.open(new NewCase(PREFIX, SignoffVariables.SIGNOFF, about, cause, List.of(pupil))), first);
    }

    /** The pupil leaves the running case and runs alone; a running case of the pupil's own is over. */
    CaseNumber startAlone(CaseNumber from, PupilCode pupilCode, Cause cause, @Nullable Responsible first) {
        Case own = cases.leave(from, pupilCode, PREFIX, cause);
        register.started(own);
        register.pupilLeft(from, pupilCode, own);
        run(own, first);
        return own.number();
    }

    private CaseNumber started(Case opened, @Nullable Responsible first) {
        register.started(opened);
        run(opened, first);
        return opened.number();
    }

    private void run(Case opened, @Nullable Responsible first) {
        Map<String, Object> variables = CaseVariables.of(opened.about());
        variables.put(SignoffVariables.CORRECTION_NEEDED.name(), first != null);
        if (first != null) {
            TaskRoute route = TaskRoute.of(first.role(), first.subjectCode(), first.slot());
            variables.put(CaseVariables.ROUTE.name(), route.text());
        }
        runtime.startProcessInstanceByKey(
                SignoffVariables.SIGNOFF, opened.number().value(), variables);
    }
}
