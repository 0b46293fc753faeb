package vn.giaplai.processes.transcriptsignoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseBook;

/** Records that nobody is left in the case. */
@Component
final class RecordEmptyCaseDelegate implements JavaDelegate {

    private final CaseBook cases;
    private final TranscriptRegister register;

    RecordEmptyCaseDelegate(CaseBook cases, TranscriptRegister register) {
        this.cases = cases;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        if (cases.end(number)) {
            register.emptied(number);
        }
    }
}
