package vn.giaplai.processes.transcriptlock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;

/** Has the decision that locks the year rendered. */
@Component
final class RenderLockDecisionDelegate implements JavaDelegate {

    private final LockRegister register;

    RenderLockDecisionDelegate(LockRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        register.renderDecision(number, LockVariables.DECISION_VERSION.get(execution));
    }
}
