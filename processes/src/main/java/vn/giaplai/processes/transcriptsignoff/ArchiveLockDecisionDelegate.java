package vn.giaplai.processes.transcriptsignoff;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.documents.DocumentArchive;
import vn.giaplai.processes.documents.DocumentsUnfinished;

/** Has the decision stored in the archive and read back. */
@Component
@Lazy
final class ArchiveLockDecisionDelegate implements JavaDelegate {

    private final DocumentArchive archive;

    ArchiveLockDecisionDelegate(DocumentArchive archive) {
        this.archive = archive;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = new CaseNumber(execution.getProcessBusinessKey());
        DocumentsUnfinished.throwIfAny("Lưu trữ", archive.archive(number).refused());
    }
}
