package vn.giaplai.inbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** Somebody's tasks: looking. */
@Service
class Inbox {

    static final int PAGE = 50;

    /** Counting stops here; the page shows "99+". */
    static final int MOST = 100;

    /** Lines of one page, and where the next begins (empty at the end). */
    record Page(List<InboxRow> rows, String next) {

        /** Of one row more than a page has, where there are more. */
        static Page of(List<InboxRow> rows) {
            return rows.size() > PAGE
                    ? new Page(rows.subList(0, PAGE), rows.get(PAGE - 1).place())
                    : new Page(rows, "");
        }
    }

    private final InboxRepository repository;
    private final HeldDuties duties;
    private final SchoolTime time;
    private final java.time.Clock clock;

    Inbox(InboxRepository repository, HeldDuties duties, SchoolTime time, java.time.Clock clock) {
        this.repository = repository;
        this.duties = duties;
        this.time = time;
        this.clock = clock;
    }

    Page page(SignedInPerson me, InboxTab tab, String search, String after) {
        var question = question(me, tab, search);
        var rows = tab == InboxTab.DONE
                ? repository.done(question, after, PAGE + 1)
                : repository.open(question, after, PAGE + 1);
        return Page.of(rows);
    }

    Map<InboxTab, Integer> counts(SignedInPerson me, String search) {
        var counts = new EnumMap<InboxTab, Integer>(InboxTab.class);
        for (var tab : InboxTab.values()) {
            if (tab.isCounted()) {
                counts.put(tab, repository.count(question(me, tab, search), MOST));
            }
        }
        return counts;
    }

    /** Tasks of the person's groups that nobody has taken. */
    int free(SignedInPerson me, String search) {
        return repository.count(question(me, InboxTab.FREE, search), MOST);
    }

    /** In whose place this person does which tasks today. */
    StandIns standIns(SignedInPerson me) {
        return new StandIns(duties.standIns(me.personCode()));
    }

    /** Address of the page that does the task. */
    String address(String taskId) {
        var row =
                repository.find(taskId).orElseThrow(() -> new UserProblem(HttpStatus.NOT_FOUND, "inbox.task.unknown"));
        if (row.closedAt() != null) {
            throw new UserProblem(
                    HttpStatus.GONE,
                    row.holder() == null ? "inbox.task.withdrawn" : "inbox.task.done",
                    row.holder() == null ? "" : row.holder(),
                    time.moment(row.closedAt()));
        }
        return "/" + repository.pageOf(taskId).orElseThrow() + "/" + taskId;
    }

    private InboxRepository.Question question(SignedInPerson me, InboxTab tab, String search) {
        return new InboxRepository.Question(me.personCode(), time.today(), clock.instant(), tab, search.trim());
    }
}
