package vn.giaplai.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.giaplai.casefile.CaseTasks;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.PageMessages;

/** Tells the case page who holds its open tasks, or who may. */
@Component
class InboxCaseTasks implements CaseTasks {

    private final InboxRepository repository;
    private final OpenTasks tasks;
    private final HeldDuties duties;
    private final Answering answering;
    private final PageMessages messages;

    InboxCaseTasks(
            InboxRepository repository,
            OpenTasks tasks,
            HeldDuties duties,
            Answering answering,
            PageMessages messages) {
        this.messages = messages;
        this.repository = repository;
        this.tasks = tasks;
        this.duties = duties;
        this.answering = answering;
    }

    @Override
    public List<HeldTask> open(String caseNumber) {
        return repository.ofCase(caseNumber).stream().map(this::held).toList();
    }

    private HeldTask held(InboxRow row) {
        var task = tasks.find(new TaskId(row.taskId()));
        var candidates = row.holder() != null
                ? List.<String>of()
                : tasks.duty(new TaskId(row.taskId())).map(this::candidates).orElse(List.of());
        return new HeldTask(
                row.taskId(),
                row.titleKey(),
                row.classCode(),
                row.subject(),
                row.pupil(),
                row.holder(),
                candidates,
                row.dueAt(),
                row.remindedAt(),
                row.reportedAt(),
                row.reportedAt() == null ? null : task.flatMap(this::head).orElse(null));
    }

    private Optional<Role> head(InboxItem item) {
        return Optional.ofNullable(answering.heads(item.place().schoolCode()).get(item.role()));
    }

    private List<String> candidates(Duty duty) {
        return duties.held(duty).stream().map(this::name).distinct().toList();
    }

    private String name(HeldDuty held) {
        var standIn = held.standIn();
        return standIn == null
                ? held.name()
                : messages.get(
                        "inbox.candidate.in-place-of",
                        new Object[] {held.name(), standIn.name()},
                        LocaleContextHolder.getLocale());
    }
}
