package vn.giaplai.processes.boarddecision;

import java.util.Optional;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * Façade of the process {@code boardDecision}. All calls join the caller's transaction.
 *
 * <p>Answers throw {@link vn.giaplai.processes.TaskRefused} when the task is gone, held by somebody else or not this
 * person's; a task nobody holds is claimed by completing it.
 */
public interface BoardDecisionProcess {

    /** Id of the model. */
    String PROCESS = "boardDecision";

    /**
     * A draft is laid before the principal.
     *
     * @param schoolYear the year in which it is drafted
     * @throws vn.giaplai.processes.CaseRefused when one of the school runs
     */
    CaseNumber draft(SchoolCode schoolCode, String schoolYear, PersonCode by);

    /** Task {@code decideBoard}: HT has the decision made, to be signed. */
    void approved(TaskId task, PersonCode by);

    /** Task {@code decideBoard} or {@code signBoardDecision}: HT takes the draft back; nobody has signed yet. */
    void withdrawn(TaskId task, PersonCode by);

    /** The open task at which a draft can still be withdrawn; empty while the paper is made, and once it is signed. */
    Optional<TaskId> withdrawable(CaseNumber number);
}
