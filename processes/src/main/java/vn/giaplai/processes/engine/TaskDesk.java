package vn.giaplai.processes.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.TaskRefused.Reason;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Duty;

/** Where façades answer tasks: finds them, checks who acts, claims and completes. */
public final class TaskDesk {

    private final ProcessEngine engine;
    private final TaskService tasks;
    private final Duties duties;
    private final Separation separation;

    TaskDesk(ProcessEngine engine, Duties duties) {
        this.engine = engine;
        this.tasks = engine.getTaskService();
        this.duties = duties;
        this.separation = new Separation(engine);
    }

    /** An open task with what the model says about it. */
    public record OpenTask(
            TaskId id,
            CaseNumber caseNumber,
            String feature,
            String element,
            TaskFacts facts,
            @Nullable PersonCode assignee) {}

    /**
     * The task, if this person may act on it now.
     *
     * @param elements ids of the model's tasks that the caller can answer
     * @throws TaskRefused as the façades promise
     */
    public OpenTask require(TaskId id, PersonCode actor, String... elements) {
        OpenTask task = find(id).orElseThrow(() -> new TaskRefused(Reason.NOT_FOUND_OR_DONE, id));
        if (elements.length > 0 && !List.of(elements).contains(task.element())) {
            throw new IllegalArgumentException(
                    "task " + id + " is " + task.element() + ", not one of " + List.of(elements));
        }
        require(task, actor);
        return task;
    }

    /** Who holds it is told to those alone who could hold it themselves. */
    void require(OpenTask task, PersonCode actor) {
        Duty duty = duty(task);
        if (!duties.holds(actor, duty.forAll())) {
            throw new TaskRefused(Reason.NOT_ENTITLED, task.id());
        }
        if (duty.excluded().contains(actor)) {
            throw new TaskRefused(Reason.SAME_PERSON, task.id());
        }
        if (task.assignee() != null && !task.assignee().equals(actor) && !givesWay(task.assignee(), actor, duty)) {
            throw new TaskRefused(Reason.ALREADY_CLAIMED, task.id(), task.assignee());
        }
    }

    /**
     * What somebody took before leaving goes on in the hands of the deputy, what a deputy took in the hands of whose duty it
     * is, and what somebody took who may not do it any more in those of whoever may.
     */
    private boolean givesWay(PersonCode holder, PersonCode actor, Duty duty) {
        return !duties.holds(holder, duty) || standsInFor(holder, actor, duty) || standsInFor(actor, holder, duty);
    }

    private boolean standsInFor(PersonCode absent, PersonCode deputy, Duty duty) {
        return duties.holder(deputy, duty)
                .filter(holder -> absent.equals(holder.inPlaceOf()))
                .isPresent();
    }

    /** Whether an assignment of today gives this person that task, and nothing they did in the case takes it. */
    public boolean mayAct(PersonCode actor, OpenTask task) {
        return duties.holds(actor, duty(task));
    }

    private Duty duty(OpenTask task) {
        TaskFacts facts = task.facts();
        return Duty.of(facts.role(), facts.place())
                .in(task.feature())
                .without(separation.excluded(task.caseNumber(), facts.role()));
    }

    /**
     * Lets nobody answer whom what they did in the case keeps from the task, whatever their right was.
     *
     * @throws TaskRefused {@code SAME_PERSON}
     */
    public void requireNotKeptApart(PersonCode actor, OpenTask task) {
        if (duty(task).excluded().contains(actor)) {
            throw new TaskRefused(Reason.SAME_PERSON, task.id());
        }
    }

    /**
     * Lets only somebody else than the one who began the case answer the task.
     *
     * @throws TaskRefused {@code SAME_PERSON}
     */
    public void requireNotBegunBy(PersonCode actor, OpenTask task) {
        if (separation.began(actor, task.caseNumber())) {
            throw new TaskRefused(Reason.SAME_PERSON, task.id());
        }
    }

    /** Begins a case as that person's, whom {@link #requireNotBegunBy} remembers. */
    public void begin(String process, CaseNumber number, Map<String, Object> variables, PersonCode by) {
        engine.getIdentityService().setAuthenticatedUserId(by.value());
        try {
            engine.getRuntimeService().startProcessInstanceByKey(process, number.value(), variables);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Makes the task this person's, who may act on it; one's own stays so. */
    public void claim(OpenTask task, PersonCode actor) {
        if (actor.equals(task.assignee())) {
            return;
        }
        try {
            if (task.assignee() == null) {
                tasks.claim(task.id().value(), actor.value());
            } else {
                tasks.setAssignee(task.id().value(), actor.value());
            }
        } catch (TaskAlreadyClaimedException | OptimisticLockingException e) {
            throw new TaskRefused(Reason.ALREADY_CLAIMED, task.id());
        } catch (RuntimeException problem) {
            throw refusedIfGone(task, problem);
        }
    }

    /** Completes the task as this person's. */
    public void complete(OpenTask task, PersonCode actor, Map<String, Object> variables) {
        claim(task, actor);
        try {
            tasks.complete(task.id().value(), variables);
        } catch (OptimisticLockingException e) {
            throw new TaskRefused(Reason.NOT_FOUND_OR_DONE, task.id());
        } catch (RuntimeException problem) {
            throw refusedIfGone(task, problem);
        }
    }

    private RuntimeException refusedIfGone(OpenTask task, RuntimeException problem) {
        return isGone(task.id().value()) ? new TaskRefused(Reason.NOT_FOUND_OR_DONE, task.id()) : problem;
    }

    /**
     * Whether somebody ended the task since it was read. The engine has no one exception for that: what it stumbles over
     * depends on the row it misses first.
     */
    private boolean isGone(String task) {
        try {
            return tasks.createTaskQuery().taskId(task).count() == 0;
        } catch (RuntimeException noAnswer) {
            return false;
        }
    }

    /** Ends a task in which nothing is left to do, as nobody's act. */
    public void empty(OpenTask task) {
        tasks.setVariableLocal(task.id().value(), InboxListener.OUTCOME.name(), InboxListener.EMPTIED);
        tasks.complete(task.id().value());
    }

    public Optional<OpenTask> find(TaskId id) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(id.value()).singleResult())
                .flatMap(this::open);
    }

    /** All open tasks of a case. */
    public List<OpenTask> of(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(task -> open(task).stream())
                .toList();
    }

    /** Whether there was such a task and it has ended. */
    public boolean ended(TaskId id) {
        return engine.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .taskId(id.value())
                        .finished()
                        .count()
                > 0;
    }

    private String feature(Task task) {
        return Feature.of(engine.getRepositoryService()
                .getProcessDefinition(task.getProcessDefinitionId())
                .getKey());
    }

    UserTask model(Task task) {
        return engine.getRepositoryService()
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    /** Empty if somebody ended the task since the query that found it. */
    private Optional<OpenTask> open(Task task) {
        try {
            ProcessInstance instance = engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult();
            String assignee = task.getAssignee();
            return Optional.of(new OpenTask(
                    new TaskId(task.getId()),
                    new CaseNumber(instance.getBusinessKey()),
                    feature(task),
                    task.getTaskDefinitionKey(),
                    TaskFacts.of(model(task), tasks.getVariables(task.getId())),
                    assignee == null ? null : new PersonCode(assignee)));
        } catch (RuntimeException problem) {
            if (isGone(task.getId())) {
                return Optional.empty();
            }
            throw problem;
        }
    }
}
