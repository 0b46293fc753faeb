package vn.giaplai.gradebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giaplai.imports.Codes;
import vn.giaplai.imports.Column;
import vn.giaplai.imports.FindingKind;
import vn.giaplai.imports.Identity;
import vn.giaplai.imports.Line;
import vn.giaplai.imports.PersonName;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Enrolment;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolRegister;

/** The pupils of the chosen class: a row is matched by its code, and all else that identifies must agree. */
final class ClassList {

    private final ClassRef ref;
    private final SchoolRegister school;
    private final Map<PupilCode, Pupil> pupils = new LinkedHashMap<>();
    private final Set<PupilCode> matched = new HashSet<>();
    private final Set<PupilCode> inPapers;
    private final Set<PupilCode> shut;
    private @Nullable Set<PersonName> namesOfYear;
    private @Nullable Map<PupilCode, Enrolment> enrolledInYear;

    ClassList(ClassRef ref, SchoolRegister school, Gradebook gradebook) {
        this.ref = ref;
        this.school = school;
        this.inPapers = gradebook.inPapers(ref);
        this.shut = gradebook.shut(ref);
        school.pupils(ref).forEach(pupil -> pupils.put(pupil.code(), pupil));
    }

    /** The pupil of a row, or a finding that says why there is none whose entries may be written. */
    Optional<Pupil> match(String code, Line line) {
        var pupil = pupils.get(new PupilCode(code));
        if (pupil == null) {
            pupil = pupils.get(new PupilCode(Codes.withZeros(code, Codes.PUPIL)));
            if (pupil == null) {
                unknown(code, line);
                return Optional.empty();
            }
            line.find(Column.PUPIL_CODE, FindingKind.LOST_ZEROS, pupil.code(), pupil.fullName());
        }
        if (!matched.add(pupil.code())) {
            line.find(Column.PUPIL_CODE, FindingKind.DUPLICATE_ROW, pupil.code());
            return Optional.empty();
        }
        if (!new Identity(this::isOfSomebody).agrees(pupil, line)) {
            return Optional.empty();
        }
        if (shut.contains(pupil.code())) {
            line.find(Column.PUPIL_CODE, FindingKind.YEAR_LOCKED);
            return Optional.empty();
        }
        if (inPapers.contains(pupil.code())) {
            line.find(Column.PUPIL_CODE, FindingKind.IN_PAPER);
            return Optional.empty();
        }
        return Optional.of(pupil);
    }

    /** Names of pupils who are in no row, in the order of the list. */
    List<String> absent() {
        var absent = new ArrayList<String>();
        pupils.forEach((code, pupil) -> {
            if (!matched.contains(code)) {
                absent.add(pupil.fullName() + " (" + code + ")");
            }
        });
        return absent;
    }

    /** Whether somebody in the school has this name this year; asked only for a name that is not the pupil's. */
    private boolean isOfSomebody(PersonName name) {
        var names = namesOfYear;
        if (names == null) {
            names = school.classes(ref.schoolCode(), ref.schoolYear()).stream()
                    .flatMap(each -> school.pupils(each.ref()).stream())
                    .map(pupil -> PersonName.of(pupil.fullName()))
                    .collect(Collectors.toSet());
            namesOfYear = names;
        }
        return names.contains(name);
    }

    /** Everybody of the year; asked only for a code that is not of the class. */
    private Map<PupilCode, Enrolment> enrolled() {
        var all = enrolledInYear;
        if (all == null) {
            all = school.enrolments(ref.schoolCode(), ref.schoolYear());
            enrolledInYear = all;
        }
        return all;
    }

    private void unknown(String code, Line line) {
        Optional.ofNullable(enrolled().get(new PupilCode(code)))
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
