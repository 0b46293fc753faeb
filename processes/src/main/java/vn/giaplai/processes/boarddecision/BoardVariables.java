package vn.giaplai.processes.boarddecision;

import vn.giaplai.processes.engine.ProcessVariable;

/** The routing facts of a board's decision. */
final class BoardVariables {

    static final ProcessVariable<Boolean> DRAFT_WITHDRAWN = ProcessVariable.flag("draftWithdrawn");
    static final ProcessVariable<Boolean> DECISION_LIFTED = ProcessVariable.flag("decisionLifted");
    static final ProcessVariable<Integer> DECISION_VERSION = ProcessVariable.number("decisionVersion");

    private BoardVariables() {}
}
