package vn.giaplai.processes.transcriptlock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseBook;

/** Records the lock of the year (S004 Đ12.1). */
@Component
final class RecordLockDelegate implements JavaDelegate {

    private final CaseBook cases;
    private final LockRegister register;

    RecordLockDelegate(CaseBook cases, LockRegister register) {
        this.cases = cases;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        if (cases.end(number)) {
            register.locked(number);
        }
    }
}
