package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.StepRefused;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.engine.TaskRoute;

/**
 * Has one paper per pupil rendered and plans the subject rounds by the assignments of now. A pupil whose paper cannot be
 * made leaves the case and runs alone, from the correction on; the others go on.
 */
@Component
final class RenderTranscriptsDelegate implements JavaDelegate {

    /** What follows when nobody is left; instances of models before it cannot go on without a paper. */
    private static final String GATEWAY = "isAnyPaperMade";

    private final TranscriptRegister register;
    private final Cases cases;
    private final CaseStarter starter;

    RenderTranscriptsDelegate(TranscriptRegister register, Cases cases, CaseStarter starter) {
        this.register = register;
        this.cases = cases;
        this.starter = starter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        RenderOutcome rendered = register.render(number);
        if (rendered.documents() == 0 && execution.getBpmnModelInstance().getModelElementById(GATEWAY) == null) {
            throw new StepRefused(rendered.refused().get(0).reason());
        }
        sendAlone(number, rendered.refused());
        int pupils = cases.pupils(number).size();
        if (rendered.documents() != pupils) {
            throw new IllegalStateException(
                    "%s: %d papers for %d pupils".formatted(number, rendered.documents(), pupils));
        }
        SignoffVariables.PUPILS_LEFT.set(execution, pupils > 0);
        SignoffVariables.SUBJECT_ROUNDS.set(execution, pupils > 0 ? routes(number) : "");
    }

    private void sendAlone(CaseNumber number, List<RefusedPaper> refused) {
        for (RefusedPaper paper : refused) {
            starter.startAlone(
                    number,
                    paper.pupilCode(),
                    new Cause(StartReason.UNPRINTABLE.name(), paper.reason(), null),
                    paper.responsible());
        }
    }

    private String routes(CaseNumber number) {
        return TaskRoute.text(register.subjectRounds(number).stream()
                .map(round -> new TaskRoute(
                        round.role(), round.place().subjectCode(), round.place().slot(), round.round(), round.fields()))
                .toList());
    }
}
