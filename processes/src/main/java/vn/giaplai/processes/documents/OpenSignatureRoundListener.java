package vn.giaplai.processes.documents;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.engine.Feature;
import vn.giaplai.processes.engine.TaskFacts;

/** Opens the signature round of a task that is being born. */
@Component
final class OpenSignatureRoundListener implements TaskListener {

    private final SignatureRounds rounds;

    OpenSignatureRoundListener(SignatureRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskFacts facts = TaskFacts.of((UserTask) task.getBpmnModelElementInstance(), task.getVariables());
        String round = facts.round();
        if (round == null) {
            throw new IllegalStateException("the model names no round for " + task.getTaskDefinitionKey());
        }
        rounds.open(new RoundOrder(
                new CaseNumber(task.getExecution().getProcessBusinessKey()),
                new TaskId(task.getId()),
                Feature.of(task),
                task.getTaskDefinitionKey(),
                facts.role(),
                facts.place(),
                round,
                facts.fields()));
    }
}
