package vn.giaplai.gradebook;

import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;

/**
 * Port: a process that asks for entries in the class book, by the tasks of the pages {@code gradebook/complete-entries} and
 * {@code gradebook/correct-entries}. Its messages say by feature and element why ({@code .intro}), what follows
 * ({@code .what-follows}) and what was told afterwards ({@code .told}).
 */
public interface EntriesAsked {

    /** Whose tasks it answers, as {@code grade-correction}. */
    String feature();

    /**
     * The entries are made, in the caller's transaction.
     *
     * @throws vn.giaplai.processes.TaskRefused when the task is gone or not this person's
     */
    void made(TaskId task, PersonCode by);
}
