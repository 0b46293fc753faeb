package vn.giaplai.processes.transcriptsignoff;

import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;

/** Port: what the lock of a year wants done. Every act is idempotent by case number. */
public interface LockRegister {

    /** A lock is proposed, in the proposer's transaction. */
    void proposed(Case proposed);

    /**
     * Renders the decision that locks the year's transcripts of a school.
     *
     * @param version from 1; a higher one replaces a paper whose signatures could not be lifted, the same one again
     *     changes nothing
     */
    void renderDecision(CaseNumber caseNumber, int version);

    /** HT said no to the lock; the case is over. */
    void rejected(CaseNumber caseNumber, String reason);

    /** The decision is signed, sealed and archived: the year's transcripts are locked (S004 Đ12.1). */
    void locked(CaseNumber caseNumber);
}
