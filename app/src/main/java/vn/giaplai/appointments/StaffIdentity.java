package vn.giaplai.appointments;

import vn.giaplai.imports.Column;
import vn.giaplai.imports.FindingKind;
import vn.giaplai.imports.Line;
import vn.giaplai.imports.PersonName;
import vn.giaplai.school.Person;
import vn.giaplai.web.TypedDay;

/** Whether everything in a row that identifies somebody of the staff is of the person whose code it bears. */
final class StaffIdentity {

    private StaffIdentity() {}

    static void check(Person person, Line line) {
        var name = line.text(Column.FULL_NAME);
        if (!name.isEmpty() && !PersonName.of(name).equals(PersonName.of(person.fullName()))) {
            line.find(Column.FULL_NAME, FindingKind.PERSON_NAME_DIFFERS, person.code(), person.fullName());
        }
        var known = person.birthDate();
        var birth = TypedDay.read(line.text(Column.BIRTH_DATE));
        if (known != null && birth.isPresent() && !birth.get().equals(known)) {
            line.find(
                    Column.BIRTH_DATE,
                    FindingKind.PERSON_BIRTH_DATE_DIFFERS,
                    person.code(),
                    person.fullName(),
                    Line.day(known));
        }
    }
}
