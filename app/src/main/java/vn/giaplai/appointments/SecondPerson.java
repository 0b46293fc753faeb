package vn.giaplai.appointments;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.SchoolTime;

/**
 * When a change needs a second person, and who that is: never who proposed it, never whom it concerns. The principal
 * confirms; what the principal proposes or is concerned by, a vice principal or the clerk in office. What reaches further
 * back than the stated days needs the principal on one of both sides. Where the principal's place is empty nobody
 * confirms: only the superior fills it.
 */
@Component
class SecondPerson {

    /** Offices that decide, seal or administer, from which any other right can be made, and the one that reads everything. */
    static final Set<Role> OFFICES = EnumSet.of(Role.HT, Role.PHT, Role.VT, Role.QT, Role.TTRA);

    private final HeldDuties duties;
    private final StaffDirectory staff;
    private final SchoolTime time;
    private final int backDatingDays;

    SecondPerson(
            HeldDuties duties,
            StaffDirectory staff,
            SchoolTime time,
            @Value("${giaplai.staff.back-dating-days}") int backDatingDays) {
        this.duties = duties;
        this.staff = staff;
        this.time = time;
        this.backDatingDays = backDatingDays;
    }

    /** Days that somebody alone may reach back. */
    int backDatingDays() {
        return backDatingDays;
    }

    /** Whoever enters something about oneself needs somebody else for it, whatever it is. */
    boolean isNeeded(StaffChange change, PersonCode proposer) {
        return isBackDated(change)
                || switch (change.kind()) {
                    case POSITION, POSITION_END ->
                        OFFICES.contains(change.held().role()) || isOwn(change, proposer);
                    case ASSIGNMENT, ASSIGNMENT_END -> isOwn(change, proposer);
                    case PASSWORD, REOPENING -> carriesOffice(change.person().code());
                };
    }

    boolean isBackDated(StaffChange change) {
        var limit = time.today().minusDays(backDatingDays);
        return change.earliest().filter(day -> day.isBefore(limit)).isPresent();
    }

    /** Whether the account of this person is, or will be, one of an office. */
    boolean carriesOffice(PersonCode personCode) {
        return duties.rolesFromTodayOn(personCode).stream().anyMatch(OFFICES::contains);
    }

    /** Who may confirm today what that person proposed; empty if nobody. */
    List<Person> confirmers(SchoolCode schoolCode, StaffChange change, PersonCode proposer) {
        var principals = holders(schoolCode, Role.HT);
        var free = others(principals.stream(), change, proposer);
        if (!free.isEmpty() || principals.isEmpty()) {
            return free;
        }
        boolean byPrincipal = principals.stream().anyMatch(each -> each.code().equals(proposer));
        if (isBackDated(change) && !byPrincipal) {
            return List.of();
        }
        return others(
                Stream.of(Role.PHT, Role.VT).flatMap(role -> holders(schoolCode, role).stream()), change, proposer);
    }

    boolean hasPrincipal(SchoolCode schoolCode) {
        return !holders(schoolCode, Role.HT).isEmpty();
    }

    private List<Person> holders(SchoolCode schoolCode, Role role) {
        return duties.held(Duty.of(role, Place.ofUnit(schoolCode))).stream()
                .map(held -> staff.person(held.personCode()).orElseThrow())
                .toList();
    }

    private static boolean isOwn(StaffChange change, PersonCode proposer) {
        return change.person().code().equals(proposer);
    }

    private static List<Person> others(Stream<Person> people, StaffChange change, PersonCode proposer) {
        return people.filter(each -> !each.code().equals(proposer))
                .filter(each -> !each.code().equals(change.person().code()))
                .distinct()
                .toList();
    }
}
