package vn.giaplai.processes.transcriptlock;

import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;

/**
 * Port: what the process wants done about the lock of a school's year. Every act is idempotent by case number: a step that
 * ran and whose process died runs again.
 */
public interface LockRegister {

    /** The lock is proposed; comes first of all calls, in the proposer's transaction. */
    void proposed(Case proposed);

    /**
     * Renders the decision that locks the year's transcripts of a school.
     *
     * @param version from 1; a higher one replaces a paper whose signatures could not be lifted, the same one again
     *     changes nothing
     */
    void renderDecision(CaseNumber caseNumber, int version);

    /** The decision is signed, sealed and archived: the year's transcripts are locked (S004 Đ12.1). */
    void locked(CaseNumber caseNumber);
}
