package vn.giaplai.processes.transcriptsignoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;

/** Has results and proposed decisions computed. */
@Component
final class ComputeResultsDelegate implements JavaDelegate {

    private final TranscriptRegister register;

    ComputeResultsDelegate(TranscriptRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        register.computeResults(number);
        SignoffVariables.DECISIONS.set(execution, register.decisionsToConfirm(number));
    }
}
