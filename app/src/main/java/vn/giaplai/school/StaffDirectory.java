package vn.giaplai.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;

/** People of a school, what they are and what they teach, each with dates. */
@Service
public class StaffDirectory {

    private final StaffRepository staff;

    StaffDirectory(StaffRepository staff) {
        this.staff = staff;
    }

    public Optional<Person> person(PersonCode code) {
        return staff.person(code);
    }

    /** People of whatever school by their codes; codes that nobody bears are not in the map. */
    public Map<PersonCode, Person> people(Collection<PersonCode> codes) {
        return staff.people(codes).stream().collect(Collectors.toMap(Person::code, Function.identity()));
    }

    /** All positions of these people, ended ones too, by the person's code. */
    public Map<PersonCode, List<Position>> positions(Collection<PersonCode> personCodes) {
        return staff.positionsOf(personCodes).stream().collect(Collectors.groupingBy(Position::personCode));
    }

    /** People who hold or held any position in the school, by name. */
    public List<Person> people(SchoolCode schoolCode) {
        return staff.people(schoolCode);
    }

    public void add(Person person) {
        staff.insert(person);
    }

    public void add(Position position) {
        staff.insert(position);
    }

    public void add(Assignment assignment) {
        staff.insert(assignment);
    }

    /** Ends what a person teaches a class in a subject: the given day is the last. */
    public void end(Assignment assignment, LocalDate lastDay) {
        staff.end(assignment, lastDay);
    }

    /** Ends what a person is in the school: the given day is the last. */
    public void end(Position position, LocalDate lastDay) {
        staff.end(position, lastDay);
    }

    /** All positions of a person, ended ones too. */
    public List<Position> positions(PersonCode personCode) {
        return staff.positions(personCode);
    }

    /** Whether such a position is entered for that day; who may what is asked of the duties. */
    public boolean holds(PersonCode personCode, SchoolCode schoolCode, Role role, LocalDate day) {
        return positions(personCode).stream()
                .anyMatch(position ->
                        position.role() == role && position.schoolCode().equals(schoolCode) && position.holdsOn(day));
    }

    /** All assignments of a class, ended ones too, by subject, slot and first day. */
    public List<Assignment> assignments(ClassRef classRef) {
        return staff.assignmentsOf(classRef);
    }

    /** All assignments of a person, ended ones too. */
    public List<Assignment> assignments(PersonCode personCode) {
        return staff.assignmentsOf(personCode);
    }
}
