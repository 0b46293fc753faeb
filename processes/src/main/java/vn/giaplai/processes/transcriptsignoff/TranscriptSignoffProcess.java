package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;

/**
 * Façade of the process {@code transcriptSignoff}. All calls join the caller's transaction.
 *
 * <p>Answers to tasks throw {@link vn.giaplai.processes.TaskRefused} when the task is gone, held by somebody else or not
 * this person's; a task nobody holds is claimed by completing it. Starts throw {@link vn.giaplai.processes.CaseRefused}.
 */
public interface TranscriptSignoffProcess {

    /** Id of the sign-off in its model and in the book of cases. */
    String PROCESS = "transcriptSignoff";

    /** Starts the class's case; one may run per class and year. */
    CaseNumber startClass(ClassTranscripts transcripts, PersonCode by);

    /**
     * Starts one pupil's own case; one may run per pupil and year.
     *
     * @param responsible who corrects first, or null when nothing is to be corrected
     */
    CaseNumber startPupil(
            PupilTranscript transcript,
            StartReason why,
            String reason,
            @Nullable Responsible responsible,
            PersonCode by);

    /** Task {@code completeEntries} or {@code correctEntries}: the entries are made; the process looks again. */
    void entriesCompleted(TaskId task, PersonCode by);

    /** Task {@code confirmDecisions}: HT confirmed the year-end decisions, which {@code app} has stored. */
    void decisionsConfirmed(TaskId task, PersonCode by);

    /** Task {@code reviewTranscripts}: those named are sent back, the others go on. */
    void reviewed(TaskId task, PersonCode by, List<ReturnedPupil> returned);

    /**
     * A signer sends one pupil back during a round. The pupil leaves the case and runs alone, from the correction on;
     * rounds in which nothing else was open end by themselves. Sent back twice: the first time counts.
     *
     * @param running the class's case, or the pupil's own, which then starts anew
     * @return the pupil's own case
     */
    CaseNumber returnPupil(CaseNumber running, ReturnedPupil pupil, PersonCode by);

    /**
     * Gives the correction of a pupil's own case to somebody else, when nobody can do it as it is. The case starts anew.
     * Whether {@code by} may is the caller's to know.
     *
     * @throws vn.giaplai.processes.CaseRefused when the case is over, or no correction is open in it
     */
    CaseNumber giveCorrection(CaseNumber own, ReturnedPupil pupil, PersonCode by);
}
