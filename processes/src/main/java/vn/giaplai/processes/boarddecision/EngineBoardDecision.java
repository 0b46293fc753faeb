package vn.giaplai.processes.boarddecision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The façade on the engine. */
@Component
class EngineBoardDecision implements BoardDecisionProcess {

    private static final String PREFIX = "BQT";
    private static final String NEW_BOARD = "NEW_BOARD";
    private static final String DECIDE = "decideBoard";
    private static final String SIGN = "signBoardDecision";

    private final CaseBook cases;
    private final TaskDesk desk;

    EngineBoardDecision(CaseBook cases, TaskDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    @Transactional
    public CaseNumber draft(SchoolCode schoolCode, String schoolYear, PersonCode by) {
        CaseSubject school = CaseSubject.ofSchool(schoolCode, schoolYear);
        Case drafted = cases.open(new NewCase(PREFIX, PROCESS, school, new Cause(NEW_BOARD, "", by), List.of()));
        Map<String, Object> variables = CaseVariables.of(school);
        variables.put(BoardVariables.DECISION_VERSION.name(), 1);
        variables.put(BoardVariables.DRAFT_WITHDRAWN.name(), false);
        desk.begin(PROCESS, drafted.number(), variables, by);
        return drafted.number();
    }

    @Override
    @Transactional
    public void approved(TaskId task, PersonCode by) {
        desk.complete(desk.require(task, by, DECIDE), by, Map.of());
    }

    @Override
    @Transactional
    public void withdrawn(TaskId task, PersonCode by) {
        OpenTask open = desk.require(task, by, DECIDE, SIGN);
        cases.end(open.caseNumber());
        desk.complete(open, by, Map.of(BoardVariables.DRAFT_WITHDRAWN.name(), true));
    }

    @Override
    public Optional<TaskId> withdrawable(CaseNumber number) {
        return desk.of(number).stream()
                .filter(open -> open.element().equals(DECIDE) || open.element().equals(SIGN))
                .map(OpenTask::id)
                .findFirst();
    }
}
