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
import vn.giaplai.processes.documents.SignatureRounds;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.engine.CaseRegister;
import vn.giaplai.processes.engine.CaseVariables;
import vn.giaplai.processes.engine.TaskDesk;
import vn.giaplai.processes.engine.TaskDesk.OpenTask;
import vn.giaplai.processes.transcriptsignoff.CaseStarter.Cause;

/** The façade on the engine. Ports are looked up when needed, because their implementations may use this façade. */
@Component
class EngineTranscriptSignoff implements TranscriptSignoffProcess {

    private static final String[] ROUNDS = {
        "signSubject", "signHomeroom", "signPrincipal", "sealTranscripts", "signLockDecision", "sealLockDecision"
    };

    private final RuntimeService runtime;
    private final CaseRegister cases;
    private final TaskDesk desk;
    private final ObjectProvider<CaseStarter> starter;
    private final ObjectProvider<TranscriptRegister> register;
    private final ObjectProvider<SignatureRounds> rounds;

    EngineTranscriptSignoff(
            RuntimeService runtime,
            CaseRegister cases,
            TaskDesk desk,
            ObjectProvider<CaseStarter> starter,
            ObjectProvider<TranscriptRegister> register,
            ObjectProvider<SignatureRounds> rounds) {
        this.runtime = runtime;
        this.cases = cases;
        this.desk = desk;
        this.starter = starter;
        this.register = register;
        this.rounds = rounds;
    }

    @Override
    @Transactional
    public CaseNumber startClass(ClassTranscripts transcripts, ActorId by) {
        Place place = Place.ofClass(transcripts.schoolCode(), transcripts.schoolYear(), transcripts.classCode());
        return starter.getObject().start(place, null, new Cause(StartReason.YEAR_END, "", null, by));
    }

    @Override
    @Transactional
    public CaseNumber startPupil(
            PupilTranscript transcript, StartReason why, String reason, @Nullable Responsible responsible, ActorId by) {
        Place place = Place.ofClass(transcript.schoolCode(), transcript.schoolYear(), transcript.classCode());
        Cause cause = new Cause(why, reason, responsible, by);
        Optional<CaseRegister.Entry> classCase = cases.running(SignoffVariables.SIGNOFF, place, null)
                .filter(running -> register.getObject().contains(running.number(), transcript.pupilCode()));
        if (classCase.isEmpty()) {
            return starter.getObject().start(place, transcript.pupilCode(), cause);
        }
        CaseNumber own = starter.getObject().startAlone(classCase.get(), transcript.pupilCode(), cause);
        settle(classCase.get().number());
        return own;
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
        CaseRegister.Entry running = running(review.caseNumber());
        for (ReturnedPupil pupil : returned) {
            sendAlone(running, pupil, by);
        }
        if (register.getObject().pupils(running.number()) == 0) {
            end(running.number());
        } else {
            desk.complete(review, by, Map.of());
        }
    }

    @Override
    @Transactional
    public CaseNumber returnPupil(CaseNumber number, ReturnedPupil pupil, ActorId by) {
        CaseRegister.Entry running = running(number);
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
        CaseRegister.Entry running = running(own);
        boolean correcting =
                desk.of(own).stream().anyMatch(task -> task.element().equals("correctEntries"));
        if (!correcting || !pupil.pupilCode().equals(running.pupilCode())) {
            throw new CaseRefused(CaseRefused.Reason.NOT_FOUND_OR_ENDED, own);
        }
        CaseNumber anew = sendAlone(running, pupil, by);
        settle(own);
        return anew;
    }

    @Override
    @Transactional
    public CaseNumber proposeLock(String schoolCode, String schoolYear, String reason, ActorId by) {
        Place school = Place.ofSchool(schoolCode, schoolYear);
        CaseNumber number = cases.open("KHB", SignoffVariables.LOCK, school, null);
        register.getObject().opened(new OpenedCase(number, school, null, StartReason.YEAR_END, reason, by));
        Map<String, Object> variables = CaseVariables.of(school, null);
        variables.put(SignoffVariables.DECISION_VERSION.name(), 1);
        desk.begin(SignoffVariables.LOCK, number, variables, by);
        return number;
    }

    @Override
    @Transactional
    public void lockDecided(TaskId task, ActorId by, boolean approved, String reason) {
        OpenTask decision = desk.require(task, by, "decideLock");
        if (approved) {
            desk.requireNotBegunBy(by, decision);
        }
        if (!approved) {
            register.getObject().lockRejected(decision.caseNumber(), reason);
        }
        desk.complete(decision, by, Map.of(SignoffVariables.LOCK_APPROVED.name(), approved));
    }

    private CaseNumber sendAlone(CaseRegister.Entry running, ReturnedPupil pupil, ActorId by) {
        if (register.getObject().contains(running.number(), pupil.pupilCode())) {
            Cause cause = new Cause(StartReason.RETURNED, pupil.reason(), pupil.responsible(), by);
            return starter.getObject().startAlone(running, pupil.pupilCode(), cause);
        }
        return cases.running(SignoffVariables.SIGNOFF, running.place(), pupil.pupilCode())
                .map(CaseRegister.Entry::number)
                .orElseThrow(() -> new CaseRefused(CaseRefused.Reason.PUPIL_NOT_IN_CASE, running.number()));
    }

    /** After a pupil left: the case ends when nobody is left, and so do rounds in which nothing else was open. */
    private void settle(CaseNumber number) {
        if (register.getObject().pupils(number) == 0) {
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

    private CaseRegister.Entry running(CaseNumber number) {
        return cases.find(number)
                .filter(entry -> entry.endedAt() == null)
                .orElseThrow(() -> new CaseRefused(CaseRefused.Reason.NOT_FOUND_OR_ENDED, number));
    }
}
