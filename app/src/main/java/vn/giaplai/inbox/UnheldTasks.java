package vn.giaplai.inbox;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.inbox.UnheldRepository.Unheld;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.UserProblem;

/** Tasks that nobody can do, for the principal and the administrators, and how somebody gets them. */
@Service
class UnheldTasks {

    static final int MOST = 100;

    private final UnheldRepository repository;
    private final Tasks tasks;
    private final AuditLog audit;
    private final SchoolTime time;

    UnheldTasks(UnheldRepository repository, Tasks tasks, AuditLog audit, SchoolTime time) {
        this.repository = repository;
        this.tasks = tasks;
        this.audit = audit;
        this.time = time;
    }

    List<Unheld> of(SignedInPerson me) {
        return repository.of(me.schoolCode(), time.today(), MOST);
    }

    int count(SignedInPerson me) {
        return repository.count(me.schoolCode(), time.today(), MOST);
    }

    /**
     * Takes a task out of the hands of somebody who cannot do it any more.
     *
     * @throws UserProblem 410 when somebody can do it by now, or it is nobody's
     */
    @Transactional
    void free(SignedInPerson me, String taskId) {
        var task = of(me).stream()
                .filter(each -> each.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new UserProblem(HttpStatus.GONE, "inbox.unheld.gone"));
        var holder = task.claimedBy();
        if (holder == null) {
            throw new UserProblem(HttpStatus.GONE, "inbox.unheld.gone");
        }
        tasks.release(new TaskId(taskId), new PersonCode(holder));
        audit.record(AuditEvent.by(me.personCode(), "task-freed")
                .inCase(task.caseNumber())
                .about(holder)
                .with("element", task.feature() + "." + task.element()));
    }
}
