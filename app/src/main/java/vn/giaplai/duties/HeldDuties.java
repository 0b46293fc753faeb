package vn.giaplai.duties;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.SchoolTime;

/** The one answer to "who may", from the view {@code duty_held} as of today. */
@Service
public class HeldDuties implements Duties {

    private final DutyRepository repository;
    private final SchoolTime time;
    private final Capacities capacities;

    HeldDuties(DutyRepository repository, SchoolTime time, Capacities capacities) {
        this.repository = repository;
        this.time = time;
        this.capacities = capacities;
    }

    @Override
    public List<Holder> holders(Duty duty) {
        return held(duty).stream()
                .map(each -> new Holder(each.personCode(), capacities.of(each)))
                .distinct()
                .toList();
    }

    @Override
    public Optional<Holder> holder(PersonCode person, Duty duty) {
        return duty.excluded().contains(person)
                ? Optional.empty()
                : of(person).stream()
                        .filter(each -> each.covers(duty.role(), duty.place()))
                        .findFirst()
                        .map(each -> new Holder(person, capacities.of(each)));
    }

    /** Asked at every page: without the words of a capacity. */
    @Override
    public boolean holds(PersonCode person, Duty duty) {
        return !duty.excluded().contains(person) && holds(person, duty.role(), duty.place());
    }

    /** The lines that give the duty, with names; teachers by subject and slot. */
    public List<HeldDuty> held(Duty duty) {
        return repository.of(duty.role(), duty.place(), time.today()).stream()
                .filter(each -> each.covers(duty.role(), duty.place()))
                .filter(each -> !duty.excluded().contains(each.personCode()))
                .toList();
    }

    /** Everything this person holds today, wherever. */
    public List<HeldDuty> of(PersonCode personCode) {
        return repository.of(personCode, time.today());
    }

    /** Everything this person is today in a unit. */
    public Set<Role> roles(PersonCode personCode, SchoolCode unit) {
        var roles = EnumSet.noneOf(Role.class);
        of(personCode).stream()
                .filter(each -> each.place().schoolCode().equals(unit))
                .forEach(each -> roles.add(each.role()));
        return roles;
    }

    /** Whether this person holds the role there today. */
    public boolean holds(PersonCode personCode, Role role, Place where) {
        return of(personCode).stream().anyMatch(each -> each.covers(role, where));
    }
}
