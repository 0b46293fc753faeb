package vn.giaplai.processes.documents;

import vn.giaplai.processes.CaseNumber;

/** Port: lifts finished papers to B-LTA (ETSI EN 319 142-1) after their last signature. */
public interface DocumentLifting {

    /**
     * Lifts every paper of the case that is not lifted yet. Commits each paper on its own, so a later failure keeps what
     * is done; may be called again at any time. Never throws for a paper: refusals are in the outcome.
     */
    LiftOutcome lift(CaseNumber caseNumber);
}
