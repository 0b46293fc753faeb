package vn.giaplai.processes.transcriptlock;

import vn.giaplai.processes.engine.ProcessVariable;

/** The routing facts of the lock. */
final class LockVariables {

    static final ProcessVariable<Boolean> LOCK_APPROVED = ProcessVariable.flag("lockApproved");
    static final ProcessVariable<Boolean> DECISION_LIFTED = ProcessVariable.flag("decisionLifted");
    static final ProcessVariable<Integer> DECISION_VERSION = ProcessVariable.number("decisionVersion");

    private LockVariables() {}
}
