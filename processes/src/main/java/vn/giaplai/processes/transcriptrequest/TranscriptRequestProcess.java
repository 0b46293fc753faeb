package vn.giaplai.processes.transcriptrequest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.transcriptsignoff.PupilTranscript;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.StartReason;

/**
 * Façade of the process {@code transcriptRequest}. All calls join the caller's transaction.
 *
 * <p>Answers throw {@link vn.giaplai.processes.TaskRefused} when the task is gone, held by somebody else or not this
 * person's; a task nobody holds is claimed by completing it.
 */
public interface TranscriptRequestProcess {

    /** Id of the model. */
    String PROCESS = "transcriptRequest";

    /**
     * Asks for a transcript of the pupil's own; until the principal agreed nothing happens to the pupil's papers.
     *
     * @param responsible who corrects first, or null when nothing is to be corrected
     * @throws vn.giaplai.processes.CaseRefused when it was asked for already, or a case of the pupil's own runs
     */
    CaseNumber ask(
            PupilTranscript transcript,
            StartReason why,
            String reason,
            @Nullable Responsible responsible,
            PersonCode by);

    /** Who would correct first in the case that is asked for; empty when nobody would, or the request is decided. */
    Optional<Responsible> corrector(CaseNumber request);

    /**
     * Task {@code decideOwnTranscript}: the principal agrees.
     *
     * @return the pupil's own case, which begins now
     * @throws vn.giaplai.processes.CaseRefused when a case of the pupil's own has begun meanwhile
     */
    CaseNumber agreed(TaskId task, PersonCode by);

    /** Task {@code decideOwnTranscript}: the principal does not agree. */
    void refused(TaskId task, PersonCode by);
}
