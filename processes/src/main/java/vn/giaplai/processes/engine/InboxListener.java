package vn.giaplai.processes.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;

/** Tells the inbox of every task of every process, inside the engine's transaction. */
final class InboxListener implements TaskListener {

    static final String EMPTIED = "emptied";

    /** Local variable of a task that the process, not a person, is about to complete. */
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("outcome");

    private final InboxItems inbox;

    InboxListener(InboxItems inbox) {
        this.inbox = inbox;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskId id = new TaskId(task.getId());
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> inbox.opened(item(id, task));
            case EVENTNAME_ASSIGNMENT -> assigned(id, task.getAssignee());
            case EVENTNAME_COMPLETE -> completed(id, task);
            case EVENTNAME_DELETE -> inbox.closed(id, null, "withdrawn");
            default -> throw new IllegalStateException("not listening to " + task.getEventName());
        }
    }

    private void assigned(TaskId id, @Nullable String assignee) {
        if (assignee == null) {
            inbox.released(id);
        } else {
            inbox.claimed(id, new PersonCode(assignee));
        }
    }

    private void completed(TaskId id, DelegateTask task) {
        if (EMPTIED.equals(task.getVariableLocal(OUTCOME.name()))) {
            inbox.closed(id, null, EMPTIED);
        } else {
            String by = task.getAssignee();
            inbox.closed(id, by == null ? null : new PersonCode(by), "completed");
        }
    }

    private static InboxItem item(TaskId id, DelegateTask task) {
        TaskFacts facts = TaskFacts.of((UserTask) task.getBpmnModelElementInstance(), task.getVariables());
        return new InboxItem(
                id,
                new CaseNumber(task.getExecution().getProcessBusinessKey()),
                Feature.of(task),
                task.getTaskDefinitionKey(),
                facts.page(),
                facts.role(),
                facts.place(),
                facts.round(),
                PupilCode.ofNullable(facts.about()),
                Separation.apartFrom(task.getBpmnModelInstance(), facts.role()),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
