package vn.giaplai.results;

import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;

/**
 * Port: a process that asks the principal to confirm year-end decisions, by a task of the page {@code
 * results/confirm-decisions}. Its messages say by feature and element what follows ({@code .what-follows}).
 */
public interface DecisionsAsked {

    /** Whose tasks it answers, as {@code promotion-review}. */
    String feature();

    /**
     * The decisions are confirmed and stored, in the caller's transaction.
     *
     * @throws vn.giaplai.processes.TaskRefused when the task is gone or not this person's
     */
    void confirmed(TaskId task, PersonCode by);
}
