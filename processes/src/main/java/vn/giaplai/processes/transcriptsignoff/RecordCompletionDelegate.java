package vn.giaplai.processes.transcriptsignoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.CaseBook;

/** Records how the case ended: with papers, or without when every pupil left. */
@Component
final class RecordCompletionDelegate implements JavaDelegate {

    private final CaseBook cases;
    private final TranscriptRegister register;

    RecordCompletionDelegate(CaseBook cases, TranscriptRegister register) {
        this.cases = cases;
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        if (!cases.end(number)) {
            return;
        }
        if (cases.pupils(number).isEmpty()) {
            register.emptied(number);
        } else {
            register.completed(number);
        }
    }
}
