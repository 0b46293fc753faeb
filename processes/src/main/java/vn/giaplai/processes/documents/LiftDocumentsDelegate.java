package vn.giaplai.processes.documents;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.engine.CaseStep;

/**
 * Has the finished papers of a case lifted to B-LTA. A refusal that may pass fails the job; what has to be signed anew is
 * the process's own affair, and waits for the administrator where the process has no answer.
 */
@Component
final class LiftDocumentsDelegate implements JavaDelegate {

    private final DocumentLifting lifting;
    private final List<SigningAnew> answers;
    private final UnfinishedWords words;

    LiftDocumentsDelegate(DocumentLifting lifting, List<SigningAnew> answers, UnfinishedWords words) {
        this.lifting = lifting;
        this.answers = List.copyOf(answers);
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseStep step = new CaseStep(execution);
        List<RefusedDocument> refused = lifting.lift(step.caseNumber()).refused();
        DocumentsUnfinished.throwIfTemporary(execution, refused, words);
        answers.stream()
                .filter(each -> each.process().equals(step.process()))
                .findFirst()
                .ifPresentOrElse(
                        answer -> answer.afterLift(step, refused),
                        () -> DocumentsUnfinished.throwIfAny(execution, refused, words));
    }
}
