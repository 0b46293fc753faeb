package vn.giaplai.administration;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.School;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.units.HeadTitles;
import vn.giaplai.web.SchoolTime;

/** Offices that are filled and emptied at the console of the machine, because nobody in the school decides about them. */
@Component
class ConsoleAppointments {

    private final StaffDirectory staff;
    private final HeldDuties duties;
    private final Accounts accounts;
    private final HeadTitles titles;
    private final SchoolTime time;

    ConsoleAppointments(
            StaffDirectory staff, HeldDuties duties, Accounts accounts, HeadTitles titles, SchoolTime time) {
        this.staff = staff;
        this.duties = duties;
        this.accounts = accounts;
        this.titles = titles;
        this.time = time;
    }

    /** Whom the staff of whatever school knows by that code. */
    Optional<Person> known(PersonCode code) {
        return staff.person(code);
    }

    /** Who is in the office today. */
    List<HeldDuty> inOffice(School school, Role office) {
        return duties.held(Duty.of(office, Place.ofUnit(school.code()))).stream()
                .filter(held -> held.office() == office)
                .toList();
    }

    /** Puts somebody, new or known, into an office from today. */
    void appoint(Person person, School school, Role office, String title) {
        if (known(person.code()).isEmpty()) {
            staff.add(person);
        }
        staff.add(new Position(person.code(), school.code(), office, title, time.today(), null));
    }

    /** Yesterday was the last day in the office, or today where it was the first; false for somebody who is not in it. */
    boolean relieve(PersonCode code, School school, Role office) {
        var today = time.today();
        var yesterday = today.minusDays(1);
        var held = staff.positions(code).stream()
                .filter(each -> each.role() == office && each.schoolCode().equals(school.code()) && each.holdsOn(today))
                .toList();
        held.forEach(each -> staff.end(each, yesterday.isBefore(each.validFrom()) ? each.validFrom() : yesterday));
        return !held.isEmpty();
    }

    /** Puts somebody new into an office above the schools; names of its accounts end with these letters. */
    FirstPassword official(Person person, Position position, String letters) {
        staff.add(person);
        staff.add(position);
        return accounts.create(person, letters);
    }

    /** What the head of the school is called. */
    String head(School school) {
        return titles.head(school.code());
    }

    /** Opens an account; empty for somebody who has one. */
    Optional<FirstPassword> account(Person person, School school) {
        return accounts.byPerson(person.code()).isPresent()
                ? Optional.empty()
                : Optional.of(accounts.create(person, school));
    }

    /** Another first password, if the one that was given is over. */
    Optional<FirstPassword> renewIfOver(PersonCode code) {
        return accounts.renewIfOver(code);
    }
}
