package vn.giaplai.duties;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.giaplai.audit.ActingBy;
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
        return held(duty).stream().map(this::told).distinct().toList();
    }

    @Override
    public Optional<Holder> holder(PersonCode person, Duty duty) {
        return duty.excluded().contains(person)
                ? Optional.empty()
                : line(person, duty).map(this::told);
    }

    private Holder told(HeldDuty held) {
        var standIn = held.standIn();
        return new Holder(held.personCode(), capacities.of(held), standIn == null ? null : standIn.principal());
    }

    /** Asked at every page: without the words of a capacity. */
    @Override
    public boolean holds(PersonCode person, Duty duty) {
        return !duty.excluded().contains(person) && line(person, duty).isPresent();
    }

    /** The lines that give the duty, with names; teachers by subject and slot. */
    public List<HeldDuty> held(Duty duty) {
        return repository.of(duty.role(), duty.place(), time.today()).stream()
                .filter(each -> each.gives(duty))
                .filter(each -> !duty.excluded().contains(each.personCode()))
                .toList();
    }

    /** The line that gives the duty to this person, whatever keeps people from it: by oneself before in somebody's place. */
    public Optional<HeldDuty> line(PersonCode person, Duty duty) {
        return lines(person, duty).filter(each -> each.gives(duty)).min(Comparator.comparing(each -> !each.isOwn()));
    }

    /** What is held in a whole subtree is asked of the place, all else of the person. */
    private Stream<HeldDuty> lines(PersonCode person, Duty duty) {
        return duty.role().isAbove()
                ? repository.of(duty.role(), duty.place(), time.today()).stream()
                        .filter(each -> each.personCode().equals(person))
                : repository.of(person, time.today()).stream();
    }

    /** Everything this person holds today by a position or assignment of the own, wherever. */
    public List<HeldDuty> of(PersonCode personCode) {
        return repository.of(personCode, time.today()).stream()
                .filter(HeldDuty::isOwn)
                .toList();
    }

    /**
     * Keeps the decision by which somebody acts from being revoked until the caller's transaction ends: asked before the last
     * look at the right. For a right of the own nothing happens.
     */
    public void hold(ActingBy acting) {
        if (acting.delegation() != null) {
            repository.hold(acting.delegation());
        }
    }

    /** What a person held on a day by positions and assignments of the own, wherever. */
    public List<Standing> standings(PersonCode personCode, LocalDate day) {
        return repository.standings(personCode, day);
    }

    /** What this person holds today in somebody else's place, wherever. */
    public List<HeldDuty> standIns(PersonCode personCode) {
        return repository.of(personCode, time.today()).stream()
                .filter(each -> !each.isOwn())
                .toList();
    }

    /** Everything this person is today in a unit, by positions and assignments of the own. */
    public Set<Role> roles(PersonCode personCode, SchoolCode unit) {
        var roles = EnumSet.noneOf(Role.class);
        of(personCode).stream()
                .filter(each -> each.place().schoolCode().equals(unit))
                .forEach(each -> roles.add(each.role()));
        return roles;
    }

    /** Everything this person is today or will be, wherever, by what is of the own. */
    public Set<Role> rolesFromTodayOn(PersonCode personCode) {
        return Set.copyOf(repository.rolesNotOver(personCode, time.today()));
    }

    /** Whether this person holds the role there today by a position or assignment of the own. */
    public boolean holds(PersonCode personCode, Role role, Place where) {
        return of(personCode).stream().anyMatch(each -> each.covers(role, where));
    }
}
