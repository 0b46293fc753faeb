package vn.giaplai.processes.documents;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.engine.TaskDesk;
import vn.giaplai.processes.engine.TaskDesk.OpenTask;

/** Rounds on the engine. The port is looked up when needed, because its implementation may use this façade. */
@Component
class EngineRounds implements Rounds {

    private final TaskDesk desk;
    private final SignatureRounds rounds;

    EngineRounds(TaskDesk desk, SignatureRounds rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @Override
    @Transactional
    public void finished(TaskId task, PersonCode by) {
        if (desk.find(task).isEmpty() && desk.ended(task)) {
            return;
        }
        OpenTask round = desk.find(task).orElseThrow(() -> new TaskRefused(TaskRefused.Reason.NOT_FOUND_OR_DONE, task));
        desk.requireNotKeptApart(by, round);
        if (round.facts().round() == null) {
            throw new IllegalArgumentException("task " + task + " is " + round.element() + ", not a round");
        }
        if (unsigned(round) > 0) {
            throw new TaskRefused(TaskRefused.Reason.NOT_FINISHED, task);
        }
        desk.complete(round, by, Map.of());
    }

    @Override
    @Transactional
    public void endEmpty(CaseNumber caseNumber) {
        desk.of(caseNumber).stream()
                .filter(task -> task.facts().round() != null && unsigned(task) == 0)
                .forEach(desk::empty);
    }

    private int unsigned(OpenTask task) {
        String round = task.facts().round();
        return round == null ? 0 : rounds.unsigned(task.caseNumber(), round);
    }
}
