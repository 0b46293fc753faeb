package vn.giaplai.processes.documents;

import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;

/** The end of signature rounds, of whatever process. Calls join the caller's transaction. */
public interface Rounds {

    /**
     * Every paper still in the round is signed. For a round that ended already nothing happens. What was signed counts though
     * somebody else has taken the task, or the right to sign has ended since.
     *
     * @param by who signed last
     * @throws vn.giaplai.processes.TaskRefused with {@code NOT_FINISHED} while papers are unsigned, with {@code
     *     NOT_FOUND_OR_DONE} for a task that never was, with {@code SAME_PERSON} for whom an earlier act in the case keeps
     *     from it
     */
    void finished(TaskId task, PersonCode by);

    /** Something left the case: its rounds in which nothing else was open end as nobody's act. */
    void endEmpty(CaseNumber caseNumber);
}
