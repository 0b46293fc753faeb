package vn.giaplai.processes.boarddecision;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.documents.SigningAnew;
import vn.giaplai.processes.engine.CaseStep;

/** A decision whose signatures could not be lifted is replaced by a new version, which is signed anew. */
@Component
final class BoardDecisionAnew implements SigningAnew {

    @Override
    public String process() {
        return BoardDecisionProcess.PROCESS;
    }

    @Override
    public void afterLift(CaseStep step, List<RefusedDocument> refused) {
        step.set(BoardVariables.DECISION_LIFTED, refused.isEmpty());
        if (!refused.isEmpty()) {
            step.set(BoardVariables.DECISION_VERSION, step.get(BoardVariables.DECISION_VERSION) + 1);
        }
    }
}
