package vn.giaplai.inbox;

import org.springframework.stereotype.Service;
import vn.giaplai.security.SignedInPerson;

/** Late tasks of others, for whoever answers for them. */
@Service
class ReportedTasks {

    private final InboxRepository repository;
    private final Answering answering;

    ReportedTasks(InboxRepository repository, Answering answering) {
        this.repository = repository;
        this.answering = answering;
    }

    Inbox.Page page(SignedInPerson me, String search, String after) {
        return Inbox.Page.of(
                repository.reported(me.schoolCode(), answering.heardBy(me), search.trim(), after, Inbox.PAGE + 1));
    }

    /** How many there are; counting stops at {@link Inbox#MOST}. */
    int count(SignedInPerson me) {
        var roles = answering.heardBy(me);
        return roles.isEmpty()
                ? 0
                : repository
                        .reported(me.schoolCode(), roles, "", "", Inbox.MOST)
                        .size();
    }
}
