package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.engine.TaskRoute;

/** Has one paper per pupil rendered and plans the subject rounds by the assignments of now. */
@Component
@Lazy
final class RenderTranscriptsDelegate implements JavaDelegate {

    private final TranscriptRegister register;

    RenderTranscriptsDelegate(TranscriptRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        RenderOutcome rendered = register.render(number);
        int pupils = register.pupils(number);
        if (rendered.documents() != pupils) {
            throw new IllegalStateException(
                    "%s: %d papers for %d pupils".formatted(number, rendered.documents(), pupils));
        }
        List<TaskRoute> routes = register.subjectRounds(number).stream()
                .map(round -> new TaskRoute(
                        round.role(), round.scope().subjectCode(), round.scope().slot(), round.key(), round.fields()))
                .toList();
        SignoffVariables.SUBJECT_ROUNDS.set(execution, TaskRoute.text(routes));
    }
}
