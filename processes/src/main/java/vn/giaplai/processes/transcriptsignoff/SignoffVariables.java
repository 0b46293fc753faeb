package vn.giaplai.processes.transcriptsignoff;

import vn.giaplai.processes.engine.ProcessVariable;

/** The routing facts of both processes. */
final class SignoffVariables {

    static final String SIGNOFF = TranscriptSignoffProcess.PROCESS;
    static final String LOCK = TranscriptSignoffProcess.LOCK;

    /** Message that ends a case in which nobody is left. */
    static final String ALL_PUPILS_LEFT = "transcriptSignoff.allPupilsLeft";

    static final ProcessVariable<Boolean> CORRECTION_NEEDED = ProcessVariable.flag("correctionNeeded");
    static final ProcessVariable<Boolean> COMPLETE = ProcessVariable.flag("complete");

    /** Routes of those who have something to enter. */
    static final ProcessVariable<String> MISSING = ProcessVariable.text("missingRoutes");

    static final ProcessVariable<Boolean> DECISIONS = ProcessVariable.flag("decisionsToConfirm");

    /** Routes of the subject rounds. */
    static final ProcessVariable<String> SUBJECT_ROUNDS = ProcessVariable.text("subjectRoutes");

    static final ProcessVariable<Boolean> PUPILS_LEFT = ProcessVariable.flag("pupilsLeft");
    static final ProcessVariable<Boolean> LOCK_APPROVED = ProcessVariable.flag("lockApproved");
    static final ProcessVariable<Boolean> DECISION_LIFTED = ProcessVariable.flag("decisionLifted");
    static final ProcessVariable<Integer> DECISION_VERSION = ProcessVariable.number("decisionVersion");

    private SignoffVariables() {}
}
