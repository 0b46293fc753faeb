package vn.giaplai.processes.transcriptlock;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.CaseBook;
import vn.giaplai.processes.cases.CaseSubject;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.cases.NewCase;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.engine.CaseVariables;
import vn.giaplai.processes.engine.TaskDesk;
import vn.giaplai.processes.engine.TaskDesk.OpenTask;

/** The façade on the engine. The port is looked up when needed, because its implementation may use this façade. */
@Component
class EngineTranscriptLock implements TranscriptLockProcess {

    private static final String YEAR_END = "YEAR_END";

    private final CaseBook cases;
    private final TaskDesk desk;
    private final LockRegister register;

    EngineTranscriptLock(CaseBook cases, TaskDesk desk, LockRegister register) {
        this.cases = cases;
        this.desk = desk;
        this.register = register;
    }

    @Override
    @Transactional
    public CaseNumber propose(SchoolCode schoolCode, String schoolYear, String reason, PersonCode by) {
        CaseSubject year = CaseSubject.ofSchoolYear(schoolCode, schoolYear);
        Case proposed = cases.open(new NewCase("KHB", PROCESS, year, new Cause(YEAR_END, reason, by), List.of()));
        register.proposed(proposed);
        Map<String, Object> variables = CaseVariables.of(year);
        variables.put(LockVariables.DECISION_VERSION.name(), 1);
        desk.begin(PROCESS, proposed.number(), variables, by);
        return proposed.number();
    }

    @Override
    @Transactional
    public void decided(TaskId task, PersonCode by, boolean approved) {
        OpenTask decision = desk.require(task, by, "decideLock");
        if (approved) {
            desk.requireNotBegunBy(by, decision);
        } else {
            cases.end(decision.caseNumber());
        }
        desk.complete(decision, by, Map.of(LockVariables.LOCK_APPROVED.name(), approved));
    }
}
