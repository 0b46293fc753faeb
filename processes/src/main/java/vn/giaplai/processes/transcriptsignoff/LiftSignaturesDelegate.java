package vn.giaplai.processes.transcriptsignoff;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.documents.DocumentLifting;
import vn.giaplai.processes.documents.DocumentsUnfinished;
import vn.giaplai.processes.documents.LiftOutcome;
import vn.giaplai.processes.documents.RefusedDocument;

/** Has finished papers lifted to B-LTA; a paper that has to be signed anew leaves with its pupil. */
@Component
@Lazy
final class LiftSignaturesDelegate implements JavaDelegate {

    private final DocumentLifting lifting;
    private final Cases cases;
    private final CaseStarter starter;

    LiftSignaturesDelegate(DocumentLifting lifting, Cases cases, CaseStarter starter) {
        this.lifting = lifting;
        this.cases = cases;
        this.starter = starter;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        LiftOutcome outcome = lifting.lift(number);
        DocumentsUnfinished.throwIfTemporary("Nâng chữ ký", outcome.refused());
        for (RefusedDocument refused : outcome.refused()) {
            starter.startAlone(
                    number,
                    Objects.requireNonNull(refused.pupilCode()),
                    new Cause(StartReason.CERTIFICATE.name(), refused.reason(), null),
                    null);
        }
        SignoffVariables.PUPILS_LEFT.set(execution, !cases.pupils(number).isEmpty());
    }
}
