package vn.giaplai.processes.transcriptlock;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.documents.SigningAnew;
import vn.giaplai.processes.engine.CaseStep;

/** A decision whose signatures could not be lifted is replaced by a new version, which is signed anew. */
@Component
final class LockDecisionAnew implements SigningAnew {

    @Override
    public String process() {
        return TranscriptLockProcess.PROCESS;
    }

    @Override
    public void afterLift(CaseStep step, List<RefusedDocument> refused) {
        step.set(LockVariables.DECISION_LIFTED, refused.isEmpty());
        if (!refused.isEmpty()) {
            step.set(LockVariables.DECISION_VERSION, step.get(LockVariables.DECISION_VERSION) + 1);
        }
    }
}
