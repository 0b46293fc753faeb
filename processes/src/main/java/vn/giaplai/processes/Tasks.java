package vn.giaplai.processes;

import vn.giaplai.processes.codes.PersonCode;

/** Taking a task and giving it back. What a task's answer is, each process says in its own façade. */
public interface Tasks {

    /**
     * Takes the task; taking one's own again changes nothing.
     *
     * @throws TaskRefused when it is gone, taken by somebody else, or not this person's to do
     */
    void claim(TaskId task, PersonCode actor);

    /**
     * Gives the task back to everybody who may act.
     *
     * @return whether it was in this person's hands; false when it was in nobody's, and nothing changed
     * @throws TaskRefused when it is gone, in somebody else's hands, or never was this person's to do
     */
    boolean release(TaskId task, PersonCode actor);

    /** Moves due dates, reminders and escalations of all open tasks after the working-day calendar changed. */
    void calendarChanged();
}
