package vn.giaplai.duties;

import org.springframework.stereotype.Component;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duty;

/** Stands before every page of a task: it must be open, of that page, and this person's today. */
@Component
public class TaskGuard {

    private final OpenTasks tasks;
    private final HeldDuties duties;

    TaskGuard(OpenTasks tasks, HeldDuties duties) {
        this.tasks = tasks;
        this.duties = duties;
    }

    /**
     * The task.
     *
     * @param page as the model names it, {@code results/confirm-decisions}
     * @throws TaskRefused when it is done or of another page, or somebody else's to do
     */
    public InboxItem task(PersonCode personCode, String taskId, String page) {
        var id = new TaskId(taskId);
        var task = tasks.find(id)
                .filter(found -> page.equals(found.page().value()))
                .orElseThrow(() -> new TaskRefused(TaskRefused.Reason.NOT_FOUND_OR_DONE, id));
        demand(
                personCode,
                tasks.duty(id).orElseThrow(() -> new TaskRefused(TaskRefused.Reason.NOT_FOUND_OR_DONE, id)),
                id);
        return task;
    }

    /**
     * Lets only those pass whose duty a task is; for pages that stay when it is done. What is written into the ledger about
     * the case afterwards says by what right, and in whose place, if in anybody's.
     *
     * @throws TaskRefused when it is somebody else's, or what this person did in the case keeps them from it
     */
    public void demand(PersonCode personCode, Duty duty, TaskId task) {
        var held =
                duties.line(personCode, duty).orElseThrow(() -> new TaskRefused(TaskRefused.Reason.NOT_ENTITLED, task));
        if (duty.excluded().contains(personCode)) {
            throw new TaskRefused(TaskRefused.Reason.SAME_PERSON, task);
        }
        held.acting().remember();
        StandingIn.remember(held);
    }
}
