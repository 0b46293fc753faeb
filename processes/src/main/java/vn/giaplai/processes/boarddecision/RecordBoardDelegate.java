package vn.giaplai.processes.boarddecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseBook;

/** Records that the decision is in force (S002 Đ12.1). */
@Component
final class RecordBoardDelegate implements JavaDelegate {

    private final CaseBook cases;
    private final BoardRegister register;

    RecordBoardDelegate(CaseBook cases, BoardRegister register) {
        this.cases = cases;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        if (cases.end(number)) {
            register.inForce(number);
        }
    }
}
