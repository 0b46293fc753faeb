package vn.giaplai.processes.documents;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.giaplai.processes.StepRefused;

/**
 * Some papers could not be lifted or archived now; those that could are safe. The job runs again later and, after its last
 * retry, waits for the administrator.
 */
final class DocumentsUnfinished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DocumentsUnfinished(String message) {
        super(message);
    }

    /** Throws when one of these papers was refused for a reason that may pass. */
    static void throwIfTemporary(DelegateExecution step, List<RefusedDocument> refused, UnfinishedWords words) {
        List<RefusedDocument> temporary = refused.stream()
                .filter(document -> document.kind() == RefusedDocument.Kind.TEMPORARY)
                .toList();
        throwIfAny(step, temporary, words);
    }

    /** Throws when any paper was refused. */
    static void throwIfAny(DelegateExecution step, List<RefusedDocument> refused, UnfinishedWords words) {
        if (!refused.isEmpty()) {
            throw new DocumentsUnfinished(StepRefused.forPeople(words.of(step.getCurrentActivityName(), refused)));
        }
    }
}
