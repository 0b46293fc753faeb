package vn.giaplai.processes.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.PageKey;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;

/** Keeps open items and a line for everything that happened, in words: {@code signHomeroom closed by GVCN: completed}. */
public final class FakeInbox implements InboxItems {

    private final Map<TaskId, InboxItem> all = new LinkedHashMap<>();
    private final Map<TaskId, InboxItem> open = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();

    public List<String> log() {
        return List.copyOf(log);
    }

    /** Open items of a case. */
    public List<InboxItem> of(CaseNumber number) {
        return open.values().stream()
                .filter(item -> item.caseNumber().equals(number))
                .toList();
    }

    /** The one open item of that task in the case. */
    public InboxItem the(CaseNumber number, String element) {
        List<InboxItem> found = of(number).stream()
                .filter(item -> item.element().equals(element))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("one open " + element + " expected, found " + of(number));
        }
        return found.get(0);
    }

    void reset() {
        all.clear();
        open.clear();
        log.clear();
    }

    @Override
    public void opened(InboxItem item) {
        all.put(item.id(), item);
        open.put(item.id(), item);
        log.add(item.element() + " opened for " + item.role());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    open.remove(item.id());
                }
            }
        });
    }

    @Override
    public void claimed(TaskId task, PersonCode by) {
        log.add(element(task) + " claimed by " + by);
    }

    @Override
    public void released(TaskId task) {
        log.add(element(task) + " released");
    }

    @Override
    public void closed(TaskId task, @Nullable PersonCode by, String outcome) {
        open.remove(task);
        log.add(element(task) + " closed by " + (by == null ? "nobody" : by) + ": " + outcome);
    }

    @Override
    public void reminded(TaskId task, Instant at) {
        log.add(element(task) + " reminded at " + at);
    }

    @Override
    public void overdue(TaskId task, Instant at) {
        log.add(element(task) + " overdue at " + at);
    }

    @Override
    public void dueChanged(TaskId task, Instant dueAt) {
        log.add(element(task) + " due " + dueAt);
    }

    @Override
    public void modelChanged(TaskId task, PageKey page, Role role, @Nullable String round) {
        log.add(element(task) + " has page " + page + " and round " + round + " for " + role);
    }

    private String element(TaskId task) {
        InboxItem item = all.get(task);
        return item == null ? "unknown" : item.element();
    }
}
