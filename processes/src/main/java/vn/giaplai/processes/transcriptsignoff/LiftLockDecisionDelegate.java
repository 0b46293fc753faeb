package vn.giaplai.processes.transcriptsignoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.documents.DocumentLifting;
import vn.giaplai.processes.documents.DocumentsUnfinished;
import vn.giaplai.processes.documents.LiftOutcome;

/** Has the decision lifted to B-LTA; when it has to be signed anew, a new version follows. */
@Component
@Lazy
final class LiftLockDecisionDelegate implements JavaDelegate {

    private final DocumentLifting lifting;

    LiftLockDecisionDelegate(DocumentLifting lifting) {
        this.lifting = lifting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        LiftOutcome outcome = lifting.lift(number);
        DocumentsUnfinished.throwIfTemporary("Nâng chữ ký", outcome.refused());
        boolean lifted = outcome.refused().isEmpty();
        SignoffVariables.DECISION_LIFTED.set(execution, lifted);
        if (!lifted) {
            SignoffVariables.DECISION_VERSION.set(execution, SignoffVariables.DECISION_VERSION.get(execution) + 1);
        }
    }
}
