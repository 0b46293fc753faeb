package vn.giaplai.processes.transcriptsignoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;

/** Records that nobody is left in the case. */
@Component
@Lazy
final class RecordEmptyCaseDelegate implements JavaDelegate {

    private final TranscriptRegister register;

    RecordEmptyCaseDelegate(TranscriptRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        register.emptied(number);
    }
}
