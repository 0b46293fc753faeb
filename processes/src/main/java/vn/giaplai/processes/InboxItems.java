package vn.giaplai.processes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;

/**
 * Port: the inbox, a read model of its own. Every call comes inside the engine's transaction, so a row is written with
 * the task or not at all. Lists, counts and search never ask the engine.
 */
public interface InboxItems {

    /** A task was born. */
    void opened(InboxItem item);

    /** Somebody took the task. */
    void claimed(TaskId task, PersonCode by);

    /** The task went back to everybody who may act. */
    void released(TaskId task);

    /**
     * The task ended.
     *
     * @param by who completed it, or null when the process took it away
     * @param outcome {@code completed}, {@code withdrawn} (the case ended or moved on without it) or {@code emptied}
     *     (a round whose last open papers were sent back)
     */
    void closed(TaskId task, @Nullable PersonCode by, String outcome);

    /** The reminder's timer fired; the task stays. */
    void reminded(TaskId task, Instant at);

    /** The escalation's timer fired: the task is overdue and the head should know. */
    void overdue(TaskId task, Instant at);

    /** The calendar changed and the task's due date moved. */
    void dueChanged(TaskId task, Instant dueAt);

    /**
     * The case went over to a newer version of its model, and the open task with it: these are its page, role and round
     * from now on.
     */
    void modelChanged(TaskId task, PageKey page, Role role, @Nullable String round);
}
