package vn.giaplai.processes.boarddecision;

import vn.giaplai.processes.CaseNumber;

/**
 * Port: what the process wants done about a school's board. Every act is idempotent by case number: a step that ran and
 * whose process died runs again.
 */
public interface BoardRegister {

    /**
     * Renders the decision.
     *
     * @param version from 1; a higher one replaces a paper whose signatures could not be lifted, the same one again
     *     changes nothing
     */
    void renderDecision(CaseNumber caseNumber, int version);

    /** The decision is signed, sealed and archived: from today it gives what it says, on the days that it says. */
    void inForce(CaseNumber caseNumber);
}
