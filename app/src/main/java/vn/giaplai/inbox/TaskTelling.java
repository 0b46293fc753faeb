package vn.giaplai.inbox;

import java.time.Instant;
import java.util.Optional;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duty;

/** Tells people what happens to their tasks, in the transaction in which it happens. */
interface TaskTelling {

    /** A task was born. */
    void opened(InboxItem item, Duty duty);

    /**
     * The reminder's timer fired.
     *
     * @param holder who took the task; empty: everybody who may act is told
     */
    void dueSoon(InboxItem item, Duty duty, Optional<PersonCode> holder, Instant at);

    /** The escalation's timer fired. */
    void overdue(InboxItem item, Duty duty, Optional<PersonCode> holder, Instant at);
}
