package vn.giaplai.inbox;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.Tasks;
import vn.giaplai.security.SignedInPerson;

/** Taking tasks and giving them back. */
@Service
class Claims {

    private final InboxRepository repository;
    private final Tasks tasks;
    private final OpenTasks openTasks;
    private final HeldDuties duties;
    private final AuditLog audit;

    Claims(InboxRepository repository, Tasks tasks, OpenTasks openTasks, HeldDuties duties, AuditLog audit) {
        this.repository = repository;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.duties = duties;
        this.audit = audit;
    }

    @Transactional
    public void claim(SignedInPerson me, String taskId) {
        tasks.claim(new TaskId(taskId), me.personCode());
        record(me, taskId, "task-claimed");
    }

    @Transactional
    public void release(SignedInPerson me, String taskId) {
        if (tasks.release(new TaskId(taskId), me.personCode())) {
            record(me, taskId, "task-released");
        }
    }

    private void record(SignedInPerson me, String taskId, String action) {
        repository.find(taskId).ifPresent(row -> {
            var event = AuditEvent.by(me.personCode(), action)
                    .inCase(row.caseNumber())
                    .with("element", row.feature() + "." + row.element());
            audit.record(openTasks
                    .duty(new TaskId(taskId))
                    .flatMap(duty -> duties.line(me.personCode(), duty))
                    .map(held -> held.acting().mark(event))
                    .orElse(event));
        });
    }
}
