package vn.giaplai.processes.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.codes.PersonCode;

/** {@link Tasks} on the engine. */
final class EngineTasks implements Tasks {

    private final TaskService tasks;
    private final ManagementService jobs;
    private final TaskDesk desk;
    private final Deadlines deadlines;
    private final InboxItems inbox;

    EngineTasks(ProcessEngine engine, TaskDesk desk, Deadlines deadlines, InboxItems inbox) {
        this.tasks = engine.getTaskService();
        this.jobs = engine.getManagementService();
        this.desk = desk;
        this.deadlines = deadlines;
        this.inbox = inbox;
    }

    @Override
    public void claim(TaskId task, PersonCode actor) {
        desk.claim(desk.require(task, actor), actor);
    }

    @Override
    public boolean release(TaskId task, PersonCode actor) {
        TaskDesk.OpenTask open =
                desk.find(task).orElseThrow(() -> new TaskRefused(TaskRefused.Reason.NOT_FOUND_OR_DONE, task));
        if (!actor.equals(open.assignee())) {
            desk.require(open, actor);
            return false;
        }
        tasks.setAssignee(task.value(), null);
        return true;
    }

    @Override
    public void calendarChanged() {
        for (Task task : tasks.createTaskQuery().active().list()) {
            UserTask model = desk.model(task);
            Instant start = task.getCreateTime().toInstant();
            moveTimers(task, model, start);
            moveDueDate(task, deadlines.after(start, model, Deadlines.DUE));
        }
    }

    private void moveDueDate(Task task, Instant due) {
        if (task.getDueDate() != null && task.getDueDate().toInstant().equals(due)) {
            return;
        }
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        inbox.dueChanged(new TaskId(task.getId()), due);
    }

    private void moveTimers(Task task, UserTask model, Instant start) {
        for (Job job : jobs.createJobQuery()
                .executionId(task.getExecutionId())
                .timers()
                .list()) {
            String listener = ((JobEntity) job).getJobHandlerConfigurationRaw();
            String allowance = listener.endsWith(TaskTimers.REMINDER) ? Deadlines.REMINDER : Deadlines.ESCALATION;
            jobs.setJobDuedate(job.getId(), Date.from(deadlines.after(start, model, allowance)));
        }
    }
}
