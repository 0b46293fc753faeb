package vn.giaplai.processes.transcriptrequest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.engine.CaseVariables;
import vn.giaplai.processes.engine.ProcessVariable;
import vn.giaplai.processes.engine.TaskDesk;
import vn.giaplai.processes.engine.TaskDesk.OpenTask;
import vn.giaplai.processes.engine.TaskRoute;
import vn.giaplai.processes.transcriptsignoff.PupilTranscript;
import vn.giaplai.processes.transcriptsignoff.Responsible;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;

/** The façade on the engine. */
@Component
class EngineTranscriptRequest implements TranscriptRequestProcess {

    private static final String PREFIX = "DNHB";
    private static final ProcessVariable<Boolean> AGREED = ProcessVariable.flag("ownTranscriptAgreed");

    /** Route of who corrects first; not there when nothing is to be corrected. */
    private static final ProcessVariable<String> CORRECTOR = ProcessVariable.text("correctorRoute");

    private final RuntimeService runtime;
    private final CaseBook cases;
    private final TaskDesk desk;
    private final TranscriptSignoffProcess signoff;

    EngineTranscriptRequest(RuntimeService runtime, CaseBook cases, TaskDesk desk, TranscriptSignoffProcess signoff) {
        this.runtime = runtime;
        this.cases = cases;
        this.desk = desk;
        this.signoff = signoff;
    }

    @Override
    @Transactional
    public CaseNumber ask(
            PupilTranscript transcript,
            StartReason why,
            String reason,
            @Nullable Responsible responsible,
            PersonCode by) {
        CaseSubject pupil = CaseSubject.ofPupil(
                transcript.schoolCode(), transcript.schoolYear(), transcript.classCode(), transcript.pupilCode());
        cases.running(TranscriptSignoffProcess.PROCESS, pupil).ifPresent(own -> {
            throw new CaseRefused(CaseRefused.Reason.ALREADY_RUNNING, own.number());
        });
        Case asked = cases.open(new NewCase(PREFIX, PROCESS, pupil, new Cause(why.name(), reason, by), List.of()));
        Map<String, Object> variables = CaseVariables.of(pupil);
        if (responsible != null) {
            TaskRoute route = TaskRoute.of(responsible.role(), responsible.subjectCode(), responsible.slot());
            variables.put(CORRECTOR.name(), route.text());
        }
        desk.begin(PROCESS, asked.number(), variables, by);
        return asked.number();
    }

    @Override
    public Optional<Responsible> corrector(CaseNumber request) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(PROCESS)
                        .processInstanceBusinessKey(request.value())
                        .singleResult())
                .map(running -> (String) runtime.getVariable(running.getId(), CORRECTOR.name()))
                .map(TaskRoute::parse)
                .map(route -> new Responsible(route.role(), route.subjectCode(), route.slot()));
    }

    @Override
    @Transactional
    public CaseNumber agreed(TaskId task, PersonCode by) {
        OpenTask open = desk.require(task, by, "decideOwnTranscript");
        desk.requireNotBegunBy(by, open);
        Case asked = cases.find(open.caseNumber()).orElseThrow();
        CaseNumber own = signoff.startPupil(
                transcript(asked.about()),
                StartReason.valueOf(asked.cause().why()),
                asked.cause().words(),
                corrector(asked.number()).orElse(null),
                by);
        end(open, by, true);
        return own;
    }

    @Override
    @Transactional
    public void refused(TaskId task, PersonCode by) {
        end(desk.require(task, by, "decideOwnTranscript"), by, false);
    }

    private void end(OpenTask decision, PersonCode by, boolean agreed) {
        cases.end(decision.caseNumber());
        desk.complete(decision, by, Map.of(AGREED.name(), agreed));
    }

    private static PupilTranscript transcript(CaseSubject about) {
        return new PupilTranscript(
                about.schoolCode(),
                about.schoolYear(),
                Objects.requireNonNull(about.classCode()),
                Objects.requireNonNull(about.pupilCode()));
    }
}
