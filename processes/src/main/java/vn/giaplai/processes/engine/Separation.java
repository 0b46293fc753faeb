package vn.giaplai.processes.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.duties.Role;

/**
 * What one person may not do twice in a case, whatever positions that person holds: so that nobody brings a paper from its
 * beginning into the archive alone.
 *
 * <p>Whoever signed the papers of a case as principal does not seal them: the seal is the clerk's, set on what somebody
 * else with the right to sign has signed (NĐ 30/2020/NĐ-CP Đ32.2c). Whoever proposed does not approve (S004 Đ12.1: the
 * board proposes, the principal decides). Nothing else is kept apart, and why: a homeroom teacher who also teaches a
 * subject signs both rows, as the form has it; the review (S004 Đ6.5) is of the school's heads, and in a school with one
 * head the principal's decision remains the principal's; the principal's signature and the seal stay two people's in
 * every school.
 */
final class Separation {

    private final HistoryService history;
    private final RepositoryService models;

    Separation(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.models = engine.getRepositoryService();
    }

    /** Whether what this person did in the case keeps them from a task of that role. */
    boolean keepsApart(ActorId actor, CaseNumber number, Role role) {
        return role == Role.VT
                && history
                        .createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .taskAssignee(actor.value())
                        .taskDeleteReason("completed")
                        .list()
                        .stream()
                        .anyMatch(this::signedAsPrincipal);
    }

    /** Whether this person began the case; false for cases begun before that was kept. */
    boolean began(ActorId actor, CaseNumber number) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .startedBy(actor.value())
                        .count()
                > 0;
    }

    private boolean signedAsPrincipal(HistoricTaskInstance done) {
        UserTask task = models.getBpmnModelInstance(done.getProcessDefinitionId())
                .getModelElementById(done.getTaskDefinitionKey());
        return TaskFacts.property(task, "round").isPresent()
                && TaskFacts.property(task, "role")
                        .filter(Role.HT.name()::equals)
                        .isPresent();
    }
}
