package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.engine.TaskRoute;

/** Asks what is missing and routes it to those who have to enter it (S004 Đ8.2; TT 22/2021 Đ19, Đ20). */
@Component
final class CheckCompletenessDelegate implements JavaDelegate {

    private final TranscriptRegister register;

    CheckCompletenessDelegate(TranscriptRegister register) {
        this.register = register;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        List<TaskRoute> routes = register.missing(number).stream()
                .map(entry -> TaskRoute.of(entry.role(), entry.subjectCode(), entry.slot()))
                .distinct()
                .toList();
        SignoffVariables.COMPLETE.set(execution, routes.isEmpty());
        SignoffVariables.MISSING.set(execution, TaskRoute.text(routes));
    }
}
