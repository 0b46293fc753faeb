package vn.giaplai.processes;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/** A person's act on a task was refused; nothing changed. The page says why and what to do. */
public final class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Somebody else holds it; {@link TaskRefused#by()} names them when known. */
        ALREADY_CLAIMED,
        /** It was done, withdrawn or never existed. */
        NOT_FOUND_OR_DONE,
        /** No assignment of today gives this person the task. */
        NOT_ENTITLED,
        /** What this person did in the case keeps them from it: another person with the right does it. */
        SAME_PERSON,
        /** Something in it is still open: papers without a signature, entries still missing. */
        NOT_FINISHED
    }

    private final Reason reason;
    private final transient TaskId task;
    private final transient @Nullable PersonCode by;

    public TaskRefused(Reason reason, TaskId task, @Nullable PersonCode by) {
        super("task " + task + " refused: " + reason);
        this.reason = reason;
        this.task = task;
        this.by = by;
    }

    public TaskRefused(Reason reason, TaskId task) {
        this(reason, task, null);
    }

    public Reason reason() {
        return reason;
    }

    public TaskId task() {
        return task;
    }

    /** Who holds the task, or null when not known or not the reason. */
    public @Nullable PersonCode by() {
        return by;
    }
}
