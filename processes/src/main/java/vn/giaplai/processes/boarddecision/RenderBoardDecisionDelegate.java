package vn.giaplai.processes.boarddecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;

/** Has the decision on the board rendered. */
@Component
final class RenderBoardDecisionDelegate implements JavaDelegate {

    private final BoardRegister register;

    RenderBoardDecisionDelegate(BoardRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        register.renderDecision(number, BoardVariables.DECISION_VERSION.get(execution));
    }
}
