package vn.giaplai.inbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.casefile.CaseTasks;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.OpenTasks;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/** Tells the case page who holds its open tasks, or who may. */
@Component
class InboxCaseTasks implements CaseTasks {

    private final InboxRepository repository;
    private final OpenTasks tasks;
    private final Tasks duties;
    private final StaffDirectory staff;
    private final Answering answering;
    private final SchoolTime time;

    InboxCaseTasks(
            InboxRepository repository,
            OpenTasks tasks,
            Tasks duties,
            StaffDirectory staff,
            Answering answering,
            SchoolTime time) {
        this.repository = repository;
        this.tasks = tasks;
        this.duties = duties;
        this.staff = staff;
        this.answering = answering;
        this.time = time;
    }

    @Override
    public List<HeldTask> open(String caseNumber) {
        return repository.ofCase(caseNumber).stream().map(this::held).toList();
    }

    private HeldTask held(InboxRow row) {
        var task = tasks.find(new TaskId(row.taskId()));
        var candidates = row.holder() != null
                ? List.<String>of()
                : task.map(this::candidates).orElse(List.of());
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

    private List<String> candidates(InboxItem item) {
        return switch (item.role()) {
            case GVBM, GVCN -> assigned(item);
            case BGH ->
                Stream.concat(holders(item, Role.HT), holders(item, Role.PHT)).toList();
            default -> holders(item, item.role()).toList();
        };
    }

    private Stream<String> holders(InboxItem item, Role role) {
        return staff.holders(item.place().schoolCode(), role, time.today()).stream()
                .filter(each -> !duties.isKeptApart(item.id(), new ActorId(each.code())))
                .map(Person::fullName);
    }

    private List<String> assigned(InboxItem item) {
        var place = item.place();
        if (place.classCode() == null) {
            return List.of();
        }
        var role = item.role();
        var today = time.today();
        return staff.assignments(new ClassRef(place.schoolCode(), place.schoolYear(), place.classCode())).stream()
                .filter(held -> held.role() == role && held.holdsOn(today))
                .filter(held ->
                        place.subjectCode() == null || place.subjectCode().equals(held.subjectCode()))
                .filter(held -> place.slot() == null || place.slot() == held.slot())
                .flatMap(held -> staff.person(held.personCode()).stream())
                .map(Person::fullName)
                .distinct()
                .toList();
    }
}
