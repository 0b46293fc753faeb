package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.documents.SignatureRounds;
import vn.giaplai.processes.engine.CaseVariables;
import vn.giaplai.processes.engine.TaskDesk;
import vn.giaplai.processes.engine.TaskDesk.OpenTask;

/** The façade on the engine. Ports are looked up when needed, because their implementations may use this façade. */
@Component
class EngineTranscriptSignoff implements TranscriptSignoffProcess {

    private static final String[] ROUNDS = {
        "signSubject", "signHomeroom", "signPrincipal", "sealTranscripts", "signLockDecision", "sealLockDecision"
    };

    private final RuntimeService runtime;
    private final CaseBook cases;
    private final TaskDesk desk;
    private final ObjectProvider<CaseStarter> starter;
    private final ObjectProvider<LockRegister> locks;
    private final ObjectProvider<SignatureRounds> rounds;

    EngineTranscriptSignoff(
            RuntimeService runtime,
            CaseBook cases,
            TaskDesk desk,
            ObjectProvider<CaseStarter> starter,
            ObjectProvider<LockRegister> locks,
            ObjectProvider<SignatureRounds> rounds) {
        this.runtime = runtime;
        this.cases = cases;
        this.desk = desk;
        this.starter = starter;
        this.locks = locks;
        this.rounds = rounds;
    }

    @Override
    @Transactional
    public CaseNumber startClass(ClassTranscripts transcripts, ActorId by) {
        return starter.getObject().startClass(transcripts, new Cause(StartReason.YEAR_END.name(), "", by));
    }

    @Override
    @Transactional
    public CaseNumber startPupil(
            PupilTranscript transcript, StartReason why, String reason, @Nullable Responsible responsible, ActorId by) {
        Cause cause = new Cause(why.name(), reason, by);
        Optional<CaseNumber> classCase = runningWith(transcript);
        if (classCase.isEmpty()) {
            return starter.getObject().startPupil(transcript, cause, responsible);
        }
        CaseNumber own = starter.getObject().startAlone(classCase.get(), transcript.pupilCode(), cause, responsible);
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
    public void entriesCompleted(TaskId task, ActorId by) {
        desk.complete(desk.require(task, by, "completeEntries", "correctEntries"), by, Map.of());
    }

    @Override
    @Transactional
    public void decisionsConfirmed(TaskId task, ActorId by) {
        desk.complete(desk.require(task, by, "confirmDecisions"), by, Map.of());
    }

    @Override
    @Transactional
    public void roundFinished(TaskId task, ActorId by) {
        if (desk.find(task).isEmpty() && desk.ended(task)) {
            return;
        }
        OpenTask round = desk.require(task, by, ROUNDS);
        if (unsigned(round) > 0) {
            throw new TaskRefused(TaskRefused.Reason.NOT_FINISHED, task);
        }
        desk.complete(round, by, Map.of());
    }

    @Override
    @Transactional
    public void reviewed(TaskId task, ActorId by, List<ReturnedPupil> returned) {
        OpenTask review = desk.require(task, by, "reviewTranscripts");
        Case running = running(review.caseNumber());
        for (ReturnedPupil pupil : returned) {
            sendAlone(running, pupil, by);
        }
        if (cases.pupils(running.number()).isEmpty()) {
            end(running.number());
        } else {
            desk.complete(review, by, Map.of());
        }
    }

    @Override
    @Transactional
    public CaseNumber returnPupil(CaseNumber number, ReturnedPupil pupil, ActorId by) {
        Case running = running(number);
        if (desk.of(number).stream().noneMatch(task -> desk.mayAct(by, task))) {
            throw new CaseRefused(CaseRefused.Reason.NOT_ENTITLED, number);
        }
        CaseNumber own = sendAlone(running, pupil, by);
        settle(number);
        return own;
    }

    @Override
    @Transactional
    public CaseNumber giveCorrection(CaseNumber own, ReturnedPupil pupil, ActorId by) {
        Case running = running(own);
        boolean correcting =
                desk.of(own).stream().anyMatch(task -> task.element().equals("correctEntries"));
        if (!correcting || !pupil.pupilCode().equals(running.about().pupilCode())) {
            throw new CaseRefused(CaseRefused.Reason.NOT_FOUND_OR_ENDED, own);
        }
        CaseNumber anew = sendAlone(running, pupil, by);
        settle(own);
        return anew;
    }

    @Override
    @Transactional
    public CaseNumber proposeLock(String schoolCode, String schoolYear, String reason, ActorId by) {
        CaseSubject year = CaseSubject.ofSchoolYear(schoolCode, schoolYear);
        Cause cause = new Cause(StartReason.YEAR_END.name(), reason, by);
        Case proposed = cases.open(new NewCase("KHB", SignoffVariables.LOCK, year, cause, List.of()));
        locks.getObject().proposed(proposed);
        Map<String, Object> variables = CaseVariables.of(year);
        variables.put(SignoffVariables.DECISION_VERSION.name(), 1);
        desk.begin(SignoffVariables.LOCK, proposed.number(), variables, by);
        return proposed.number();
    }

    @Override
    @Transactional
    public void lockDecided(TaskId task, ActorId by, boolean approved, String reason) {
        OpenTask decision = desk.require(task, by, "decideLock");
        if (approved) {
            desk.requireNotBegunBy(by, decision);
        }
        if (!approved && cases.end(decision.caseNumber())) {
            locks.getObject().rejected(decision.caseNumber(), reason);
        }
        desk.complete(decision, by, Map.of(SignoffVariables.LOCK_APPROVED.name(), approved));
    }

    private CaseNumber sendAlone(Case running, ReturnedPupil pupil, ActorId by) {
        if (cases.pupils(running.number()).contains(pupil.pupilCode())) {
            Cause cause = new Cause(StartReason.RETURNED.name(), pupil.reason(), by);
            return starter.getObject().startAlone(running.number(), pupil.pupilCode(), cause, pupil.responsible());
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
        desk.of(number).stream()
                .filter(task -> task.facts().round() != null && unsigned(task) == 0)
                .forEach(desk::empty);
    }

    private void end(CaseNumber number) {
        runtime.createMessageCorrelation(SignoffVariables.ALL_PUPILS_LEFT)
                .processInstanceBusinessKey(number.value())
                .correlate();
    }

    private int unsigned(OpenTask task) {
        String round = task.facts().round();
        return round == null ? 0 : rounds.getObject().unsigned(task.caseNumber(), round);
    }

    private Case running(CaseNumber number) {
        return cases.find(number)
                .filter(Case::running)
                .orElseThrow(() -> new CaseRefused(CaseRefused.Reason.NOT_FOUND_OR_ENDED, number));
    }
}
