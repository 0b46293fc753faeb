package vn.giaplai.processes.transcriptsignoff;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.engine.CaseRegister;
import vn.giaplai.processes.engine.CaseVariables;
import vn.giaplai.processes.engine.TaskRoute;

/** Starts sign-off cases: of a class, of a pupil, and of a pupil who leaves a running case. */
@Component
@Lazy
final class CaseStarter {

    private final RuntimeService runtime;
    private final CaseRegister cases;
    private final TranscriptRegister register;

    CaseStarter(RuntimeService runtime, CaseRegister cases, TranscriptRegister register) {
        this.runtime = runtime;
        this.cases = cases;
        this.register = register;
    }

    /** Why and by whom a case starts. */
    record Cause(
            StartReason why,
            String text,
            @Nullable Responsible responsible,
            @Nullable ActorId by) {}

    CaseNumber start(Place place, @Nullable String pupilCode, Cause cause) {
        CaseNumber number = opened(place, pupilCode, cause);
        run(number, place, pupilCode, cause);
        return number;
    }

    /** The pupil leaves the running case and runs alone; a running case of the pupil's own is closed before. */
    CaseNumber startAlone(CaseRegister.Entry from, String pupilCode, Cause cause) {
        if (from.pupilCode() != null) {
            cases.close(from.number());
        }
        CaseNumber own = opened(from.place(), pupilCode, cause);
        register.pupilLeft(from.number(), pupilCode, own, cause.text());
        run(own, from.place(), pupilCode, cause);
        return own;
    }

    private CaseNumber opened(Place place, @Nullable String pupilCode, Cause cause) {
        CaseNumber number = cases.open("HB", SignoffVariables.SIGNOFF, place, pupilCode);
        register.opened(new OpenedCase(number, place, pupilCode, cause.why(), cause.text(), cause.by()));
        return number;
    }

    private void run(CaseNumber number, Place place, @Nullable String pupilCode, Cause cause) {
        Map<String, Object> variables = CaseVariables.of(place, pupilCode);
        Responsible responsible = cause.responsible();
        variables.put(SignoffVariables.CORRECTION_NEEDED.name(), responsible != null);
        if (responsible != null) {
            TaskRoute route = TaskRoute.of(responsible.role(), responsible.subjectCode(), responsible.slot());
            variables.put(CaseVariables.ROUTE.name(), route.text());
        }
        runtime.startProcessInstanceByKey(SignoffVariables.SIGNOFF, number.value(), variables);
    }
}
