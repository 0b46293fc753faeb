package vn.giaplai.processes.transcriptlock;

import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * Façade of the process {@code transcriptLock}. All calls join the caller's transaction.
 *
 * <p>Answers throw {@link vn.giaplai.processes.TaskRefused} when the task is gone, held by somebody else or not this
 * person's; a task nobody holds is claimed by completing it.
 */
public interface TranscriptLockProcess {

    /** Id of the model. */
    String PROCESS = "transcriptLock";

    /**
     * Proposes the lock of a school's year.
     *
     * @throws vn.giaplai.processes.CaseRefused when one runs for that school and year
     */
    CaseNumber propose(SchoolCode schoolCode, String schoolYear, String reason, PersonCode by);

    /** Task {@code decideLock}: HT's decision. */
    void decided(TaskId task, PersonCode by, boolean approved);
}
