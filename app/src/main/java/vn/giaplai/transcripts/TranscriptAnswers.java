package vn.giaplai.transcripts;

import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.EntriesAsked;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.results.DecisionsAsked;

/** Tells the sign-off what was entered and confirmed for it. */
@Component
class TranscriptAnswers implements EntriesAsked, DecisionsAsked {

    private final TranscriptSignoffProcess process;

    TranscriptAnswers(TranscriptSignoffProcess process) {
        this.process = process;
    }

    @Override
    public String feature() {
        return "transcript-signoff";
    }

    @Override
    public void made(TaskId task, PersonCode by) {
        process.entriesCompleted(task, by);
    }

    @Override
    public void confirmed(TaskId task, PersonCode by) {
        process.decisionsConfirmed(task, by);
    }
}
