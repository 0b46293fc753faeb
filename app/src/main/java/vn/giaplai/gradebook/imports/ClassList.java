package vn.giaplai.gradebook.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;

/** The pupils of the chosen class, for matching rows by code. */
final class ClassList {

    private final ClassRef ref;
    private final SchoolRegister school;
    private final Map<String, Pupil> pupils = new LinkedHashMap<>();
    private final Set<String> transcriptMade;

    ClassList(ClassRef ref, SchoolRegister school, Gradebook gradebook) {
        this.ref = ref;
        this.school = school;
        this.transcriptMade = gradebook.transcriptMade(ref);
        school.pupils(ref).forEach(pupil -> pupils.put(pupil.code(), pupil));
    }

    /** The pupil of a row, or a finding that says why there is none whose entries may be written. */
    Optional<Pupil> match(String code, Line line) {
        var pupil = pupils.get(code);
        if (pupil == null) {
            unknown(code, line);
            return Optional.empty();
        }
        var personalId = line.text(Column.PERSONAL_ID);
        if (personalId.matches("\\d{12}") && !personalId.equals(pupil.personalId())) {
            line.find(Column.PERSONAL_ID, FindingKind.PERSONAL_ID_DIFFERS, code);
            return Optional.empty();
        }
        if (transcriptMade.contains(code)) {
            line.find(Column.PUPIL_CODE, FindingKind.TRANSCRIPT_MADE);
            return Optional.empty();
        }
        return Optional.of(pupil);
    }

    /** Names of pupils whose code is in no row, in the order of the list. */
    List<String> absent(Set<String> codes) {
        var absent = new ArrayList<String>();
        pupils.forEach((code, pupil) -> {
            if (!codes.contains(code)) {
                absent.add(pupil.fullName() + " (" + code + ")");
            }
        });
        return absent;
    }

    private void unknown(String code, Line line) {
        school.enrolment(ref.schoolCode(), ref.schoolYear(), code)
                .filter(enrolment -> !enrolment.classRef().equals(ref))
                .ifPresentOrElse(
                        enrolment -> line.find(
                                Column.PUPIL_CODE,
                                FindingKind.OTHER_CLASS,
                                enrolment.classRef().classCode(),
                                ref.classCode()),
                        () -> line.find(Column.PUPIL_CODE, FindingKind.UNKNOWN_PUPIL, ref.classCode()));
    }
}
