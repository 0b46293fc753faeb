package vn.giaplai.processes.transcriptsignoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;

/** Records how the case ended: with papers, or without when every pupil left at the lift. */
@Component
@Lazy
final class RecordCompletionDelegate implements JavaDelegate {

    private final TranscriptRegister register;

    RecordCompletionDelegate(TranscriptRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        if (register.pupils(number) == 0) {
            register.emptied(number);
        } else {
            register.completed(number);
        }
    }
}
