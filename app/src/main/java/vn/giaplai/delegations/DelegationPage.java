package vn.giaplai.delegations;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.delegations.Delegation.State;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/** What the page shows. */
@Component
class DelegationPage {

    private final Delegations delegations;
    private final HeldDuties duties;
    private final StaffDirectory staff;
    private final SchoolTime time;

    DelegationPage(Delegations delegations, HeldDuties duties, StaffDirectory staff, SchoolTime time) {
        this.delegations = delegations;
        this.duties = duties;
        this.staff = staff;
        this.time = time;
    }

    /** A delegation and where it stands today. */
    record Line(Delegation delegation, State state) {

        /** Whether there is still something to revoke. */
        public boolean open() {
            return state == State.NOW || state == State.COMING || state == State.LAPSED;
        }
    }

    /** What holds now first, then what comes, then what is over. */
    List<Line> lines(SchoolCode school) {
        var today = time.today();
        return delegations.of(school).stream()
                .map(each -> new Line(each, each.on(today)))
                .sorted(Comparator.comparing(Line::state))
                .toList();
    }

    /** Those who can stand in: the vice principals of today. */
    List<HeldDuty> deputies(SchoolCode school) {
        return duties.held(Duty.of(Role.PHT, Place.ofUnit(school)));
    }

    String name(PersonCode code) {
        return staff.person(code).map(Person::fullName).orElse(code.value());
    }
}
