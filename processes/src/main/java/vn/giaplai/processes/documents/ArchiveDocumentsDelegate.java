package vn.giaplai.processes.documents;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.engine.CaseStep;

/** Has the papers of a case stored in the archive and read back. */
@Component
final class ArchiveDocumentsDelegate implements JavaDelegate {

    private final DocumentArchive archive;
    private final UnfinishedWords words;

    ArchiveDocumentsDelegate(DocumentArchive archive, UnfinishedWords words) {
        this.archive = archive;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseStep step = new CaseStep(execution);
        DocumentsUnfinished.throwIfAny(
                execution, archive.archive(step.caseNumber()).refused(), words);
    }
}
