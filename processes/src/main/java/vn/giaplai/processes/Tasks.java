package vn.giaplai.processes;

/** Taking a task and giving it back. What a task's answer is, each process says in its own façade. */
public interface Tasks {

    /**
     * Takes the task; taking one's own again changes nothing.
     *
     * @throws TaskRefused when it is gone, taken by somebody else, or not this person's to do
     */
    void claim(TaskId task, ActorId actor);

    /**
     * Gives the task back to everybody who may act.
     *
     * @throws TaskRefused when it is gone or in somebody else's hands
     */
    void release(TaskId task, ActorId actor);

    /** Moves due dates, reminders and escalations of all open tasks after the working-day calendar changed. */
    void calendarChanged();
}
