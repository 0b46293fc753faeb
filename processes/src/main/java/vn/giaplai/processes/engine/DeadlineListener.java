package vn.giaplai.processes.engine;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.TaskId;

/** What a task's timers do when they fire: tell the inbox, leave the task. */
final class DeadlineListener implements TaskListener {

    /** Which of the two timers. */
    @FunctionalInterface
    interface Notice {
        void give(InboxItems inbox, TaskId task, Instant at);
    }

    private final InboxItems inbox;
    private final Clock clock;
    private final Notice notice;

    DeadlineListener(InboxItems inbox, Clock clock, Notice notice) {
        this.inbox = inbox;
        this.clock = clock;
        this.notice = notice;
    }

    @Override
    public void notify(DelegateTask task) {
        notice.give(inbox, new TaskId(task.getId()), clock.instant());
    }
}
