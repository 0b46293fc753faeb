package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.documents.Rounds;
import vn.giaplai.processes.engine.TaskDesk;
import vn.giaplai.processes.engine.TaskDesk.OpenTask;

/** The façade on the engine. */
@Component
class EngineTranscriptSignoff implements TranscriptSignoffProcess {

    private final RuntimeService runtime;
    private final CaseBook cases;
    private final TaskDesk desk;
    private final CaseStarter starter;
    private final Rounds rounds;

    EngineTranscriptSignoff(RuntimeService runtime, CaseBook cases, TaskDesk desk, CaseStarter starter, Rounds rounds) {
        this.runtime = runtime;
        this.cases = cases;
        this.desk = desk;
        this.starter = starter;
        this.rounds = rounds;
    }

    @Override
    @Transactional
    public CaseNumber startClass(ClassTranscripts transcripts, PersonCode by) {
        return starter.startClass(transcripts, new Cause(StartReason.YEAR_END.name(), "", by));
    }

    @Override
    @Transactional
    public CaseNumber startPupil(
            PupilTranscript transcript,
            StartReason why,
            String reason,
            @Nullable Responsible responsible,
            PersonCode by) {
        Cause cause = new Cause(why.name(), reason, by);
        Optional<CaseNumber> classCase = runningWith(transcript);
        if (classCase.isEmpty()) {
            return starter.startPupil(transcript, cause, responsible);
        }
        CaseNumber own = starter.startAlone(classCase.get(), transcript.pupilCode(), cause, responsible);
        settle(classCase.get());
        return own;
    }

    /** The running case of the class, if the pupil is in it. */
    private Optional<CaseNumber> runningWith(PupilTranscript transcript) {
        CaseSubject ofClass =
                CaseSubject.ofClass(transcript.schoolCode(), transcript.schoolYear(), transcript.classCode());
        return cases.running(SignoffVariables.SIGNOFF, ofClass)
                .map(Case::number)
                .filter(number -> cases.pupils(number).contains(transcript.pupilCode()));
    }

    @Override
    @Transactional
    public void entriesCompleted(TaskId task, PersonCode by) {
        desk.complete(desk.require(task, by, "completeEntries", "correctEntries"), by, Map.of());
    }

    @Override
    @Transactional
    public void decisionsConfirmed(TaskId task, PersonCode by) {
        desk.complete(desk.require(task, by, "confirmDecisions"), by, Map.of());
    }

    @Override
    @Transactional
    public void reviewed(TaskId task, PersonCode by, List<ReturnedPupil> returned) {
        OpenTask review = desk.require(task, by, "reviewTranscripts");
        Case running = running(review.caseNumber());
        for (ReturnedPupil pupil : returned) {
            sendAlone(running, pupil, StartReason.RETURNED, by);
        }
        if (cases.pupils(running.number()).isEmpty()) {
            end(running.number());
        } else {
            desk.complete(review, by, Map.of());
        }
    }

    @Override
    @Transactional
    public CaseNumber returnPupil(CaseNumber number, ReturnedPupil pupil, PersonCode by) {
        Case running = running(number);
        if (desk.of(number).stream().noneMatch(task -> desk.mayAct(by, task))) {
            throw new CaseRefused(CaseRefused.Reason.NOT_ENTITLED, number);
        }
        CaseNumber own = sendAlone(running, pupil, StartReason.RETURNED, by);
        settle(number);
        return own;
    }

    @Override
    @Transactional
    public CaseNumber giveCorrection(CaseNumber own, ReturnedPupil pupil, PersonCode by) {
        Case running = running(own);
        boolean correcting =
                desk.of(own).stream().anyMatch(task -> task.element().equals("correctEntries"));
        if (!correcting || !pupil.pupilCode().equals(running.about().pupilCode())) {
            throw new CaseRefused(CaseRefused.Reason.NOT_FOUND_OR_ENDED, own);
        }
        CaseNumber anew = sendAlone(running, pupil, StartReason.GIVEN, by);
        settle(own);
        return anew;
    }

    private CaseNumber sendAlone(Case running, ReturnedPupil pupil, StartReason why, PersonCode by) {
        if (cases.pupils(running.number()).contains(pupil.pupilCode())) {
            Cause cause = new Cause(why.name(), pupil.reason(), by);
            return starter.startAlone(running.number(), pupil.pupilCode(), cause, pupil.responsible());
        }
        return cases.running(SignoffVariables.SIGNOFF, running.about().onePupil(pupil.pupilCode()))
                .map(Case::number)
                .orElseThrow(() -> new CaseRefused(CaseRefused.Reason.PUPIL_NOT_IN_CASE, running.number()));
    }

    /** After a pupil left: the case ends when nobody is left, and so do rounds in which nothing else was open. */
    private void settle(CaseNumber number) {
        if (cases.pupils(number).isEmpty()) {
            end(number);
            return;
        }
        rounds.endEmpty(number);
    }

    private void end(CaseNumber number) {
        runtime.createMessageCorrelation(SignoffVariables.ALL_PUPILS_LEFT)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }

    private Case running(CaseNumber number) {
        return cases.find(number)
                .filter(Case::running)
                .orElseThrow(() -> new CaseRefused(CaseRefused.Reason.NOT_FOUND_OR_ENDED, number));
    }
}
