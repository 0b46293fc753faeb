package vn.giaplai.processes.documents;

import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;

/** The end of signature rounds, of whatever process. Calls join the caller's transaction. */
public interface Rounds {

    /**
     * Every paper still in the round is signed. For a round that ended already nothing happens.
     *
     * @throws vn.giaplai.processes.TaskRefused with {@code NOT_FINISHED} while papers are unsigned, and as every answer
     *     to a task
     */
    void finished(TaskId task, PersonCode by);

    /** Something left the case: its rounds in which nothing else was open end as nobody's act. */
    void endEmpty(CaseNumber caseNumber);
}
