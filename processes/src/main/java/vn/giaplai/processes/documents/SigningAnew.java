package vn.giaplai.processes.documents;

import java.util.List;
import vn.giaplai.processes.engine.CaseStep;

/** How one process goes on after its papers were lifted: with those that could not be, because a certificate is no longer good. */
public interface SigningAnew {

    /** Id of the model, {@code gradeCorrection}. */
    String process();

    /**
     * Sets the routing facts of the model; runs again with the step.
     *
     * @param refused what has to be signed anew; empty when every paper was lifted
     */
    void afterLift(CaseStep step, List<RefusedDocument> refused);
}
