package vn.giaplai.processes;

import java.util.Optional;
import vn.giaplai.processes.duties.Duty;

/**
 * What a task's page needs to know before it shows anything: whose case, which class, which round. Implemented beside
 * {@link InboxItems} by whoever keeps the inbox, from its own read model; the engine is never asked.
 */
public interface OpenTasks {

    /** The task while it is open; empty when it was done, withdrawn or never existed. */
    Optional<InboxItem> find(TaskId task);

    /** Whose an open task is, with those whom their earlier acts in the case keep from it. */
    Optional<Duty> duty(TaskId task);
}
