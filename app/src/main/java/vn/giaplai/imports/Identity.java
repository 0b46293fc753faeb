package vn.giaplai.imports;

import java.util.function.Predicate;
import vn.giaplai.school.Pupil;
import vn.giaplai.web.TypedDay;

/**
 * Whether everything in a row that identifies a pupil is of the pupil whose code it bears: marks that change owners are
 * worse than marks that are missing.
 *
 * @param ofSomebody whether a name is that of any pupil of the school
 */
public record Identity(Predicate<PersonName> ofSomebody) {

    /** False, with findings, if the row is somebody else's; a name that is nobody's is asked about. */
    public boolean agrees(Pupil pupil, Line line) {
        boolean numbers = numbersAgree(pupil, line);
        return nameAgrees(pupil, line) && numbers;
    }

    /** The same without the name: where it makes no difference whose the name is, nothing is asked. */
    public boolean numbersAgree(Pupil pupil, Line line) {
        boolean agrees = true;
        var personalId = line.text(Column.PERSONAL_ID);
        if (!personalId.isEmpty()
                && !Codes.withZeros(personalId, Codes.PERSONAL).equals(pupil.personalId())) {
            line.find(Column.PERSONAL_ID, FindingKind.PERSONAL_ID_DIFFERS, pupil.code());
            agrees = false;
        }
        var birth = TypedDay.read(line.text(Column.BIRTH_DATE));
        if (birth.isPresent() && !birth.get().equals(pupil.birthDate())) {
            line.find(
                    Column.BIRTH_DATE,
                    FindingKind.BIRTH_DATE_DIFFERS,
                    pupil.code(),
                    pupil.fullName(),
                    Line.day(pupil.birthDate()));
            agrees = false;
        }
        return agrees;
    }

    private boolean nameAgrees(Pupil pupil, Line line) {
        var name = line.text(Column.FULL_NAME);
        if (name.isEmpty() || PersonName.of(name).equals(PersonName.of(pupil.fullName()))) {
            return true;
        }
        boolean other = ofSomebody.test(PersonName.of(name));
        line.find(
                Column.FULL_NAME,
                other ? FindingKind.NAME_OF_ANOTHER : FindingKind.NAME_DIFFERS,
                pupil.code(),
                pupil.fullName());
        return !other;
    }
}
