package vn.giaplai.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.Tasks;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/**
 * Tasks that an office gives to somebody and the own earlier acts in the case take away. The engine alone knows that rule;
 * it is asked about the few tasks of clerks in cases in which the person has already finished something.
 */
@Component
class KeptApart {

    private final InboxRepository repository;
    private final Tasks tasks;
    private final StaffDirectory staff;
    private final SchoolTime time;

    KeptApart(InboxRepository repository, Tasks tasks, StaffDirectory staff, SchoolTime time) {
        this.repository = repository;
        this.tasks = tasks;
        this.staff = staff;
        this.time = time;
    }

    /** Ids of the open tasks that are not this person's, though the office is. */
    List<String> from(String personCode) {
        return repository.clerksTasksAfterOwn(personCode).stream()
                .filter(task -> keeps(task, personCode))
                .toList();
    }

    /** Ids of the open tasks of a school that are nobody's, because every clerk of today is kept from them. */
    List<String> fromEverybody(String schoolCode) {
        var clerks = staff.holders(schoolCode, Role.VT, time.today()).stream()
                .map(Person::code)
                .toList();
        return clerks.stream()
                .limit(1)
                .flatMap(first -> from(first).stream())
                .filter(task -> clerks.stream().allMatch(clerk -> keeps(task, clerk)))
                .toList();
    }

    private boolean keeps(String task, String personCode) {
        return tasks.isKeptApart(new TaskId(task), new ActorId(personCode));
    }
}
