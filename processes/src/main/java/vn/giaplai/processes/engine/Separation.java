package vn.giaplai.processes.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelInstance;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
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

    /** Ids of those tasks of a model of which whoever completed one does not do a task of that role in the same case. */
    static Set<String> apartFrom(ModelInstance model, Role role) {
        return role == Role.VT
                ? model.getModelElementsByType(UserTask.class).stream()
                        .filter(Separation::isSignedAsPrincipal)
                        .map(UserTask::getId)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Whom what they did in the case keeps from a task of that role. */
    Set<PersonCode> excluded(CaseNumber number, Role role) {
        if (role != Role.VT) {
            return Set.of();
        }
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .taskDeleteReason("completed")
                .list()
                .stream()
                .filter(done -> done.getAssignee() != null && isSignedAsPrincipal(model(done)))
                .map(done -> new PersonCode(done.getAssignee()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this person began the case; false for cases begun before that was kept. */
    boolean began(PersonCode actor, CaseNumber number) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .startedBy(actor.value())
                        .count()
                > 0;
    }

    private UserTask model(HistoricTaskInstance done) {
        return models.getBpmnModelInstance(done.getProcessDefinitionId())
                .getModelElementById(done.getTaskDefinitionKey());
    }

    private static boolean isSignedAsPrincipal(UserTask task) {
        return TaskFacts.property(task, "round").isPresent()
                && TaskFacts.property(task, "role")
                        .filter(Role.HT.name()::equals)
                        .isPresent();
    }
}
