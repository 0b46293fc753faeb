package vn.giaplai.processes.transcriptsignoff;

import vn.giaplai.processes.engine.ProcessVariable;

/** The routing facts of the sign-off. */
final class SignoffVariables {

    static final String SIGNOFF = TranscriptSignoffProcess.PROCESS;

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

    private SignoffVariables() {}
}
