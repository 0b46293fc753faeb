package vn.giaplai.gradebook.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.school.ClassCodes;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Enrolment;
import vn.giaplai.school.EnrolmentStatus;
import vn.giaplai.school.Family;
import vn.giaplai.school.Gender;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;

/** The list of a class: new pupils are added, known ones enrolled; a class not yet there is opened. */
@Component
final class PupilsImporter implements Importer {

    private static final Set<Column> REQUIRED = EnumSet.of(
            Column.PUPIL_CODE,
            Column.PERSONAL_ID,
            Column.FULL_NAME,
            Column.BIRTH_DATE,
            Column.GENDER,
            Column.ETHNICITY,
            Column.BIRTH_PLACE,
            Column.ADDRESS,
            Column.REGISTER_NUMBER);
    private static final Set<Column> WANTED = EnumSet.range(Column.PUPIL_CODE, Column.GUARDIAN_OCCUPATION);

    private final SchoolRegister school;
    private final ImportRepository repository;

    PupilsImporter(SchoolRegister school, ImportRepository repository) {
        this.school = school;
        this.repository = repository;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return kind == ImportKind.PUPILS;
    }

    @Override
    public CheckedImport check(Table table, ImportTarget target, String fileName) throws FileRefused {
        var ref = target.classRef();
        if (!ClassCodes.isValid(ref.classCode())) {
            throw new FileRefused(FindingKind.UNKNOWN_CLASS);
        }
        var header = Header.find(table, Column.PUPIL_CODE, WANTED);
        header.require(REQUIRED.toArray(Column[]::new));
        var lines = new Lines(table, header, Column.PUPIL_CODE, true);
        var check = new Check(ref, header);
        lines.byCode().forEach(check::line);
        var report = ImportReport.of(
                fileName, lines.byCode().size(), lines.findings(), check.preview, List.of(), header.ignored());
        return new CheckedImport(report, personCode -> {
            write(ref, check);
            return ImportResult.of(report.rows());
        });
    }

    private void write(ClassRef ref, Check check) {
        if (school.schoolClass(ref).isEmpty()) {
            school.add(new SchoolClass(ref, ClassCodes.grade(ref.classCode())));
        }
        int ordinal = school.enrolments(ref).stream()
                .mapToInt(Enrolment::ordinal)
                .max()
                .orElse(0);
        check.fresh.forEach(school::add);
        for (var code : check.toEnrol) {
            ordinal++;
            school.add(new Enrolment(code, ref, ordinal, EnrolmentStatus.STUDYING));
        }
    }

    private final class Check {

        private final ClassRef ref;
        private final List<Pupil> fresh = new ArrayList<>();
        private final List<String> toEnrol = new ArrayList<>();
        private final Set<String> personalIds = new HashSet<>();
        private final List<List<String>> preview = new ArrayList<>();
        private final List<Column> shown;

        Check(ClassRef ref, Header header) {
            this.ref = ref;
            this.shown = WANTED.stream()
                    .filter(column -> header.place(column).isPresent())
                    .toList();
            preview.add(shown.stream().map(Column::heading).toList());
        }

        void line(String code, Line line) {
            preview.add(shown.stream().map(line::text).toList());
            if (!code.matches("\\d{10}")) {
                line.find(
                        Column.PUPIL_CODE,
                        FindingKind.BAD_CODE,
                        "10 chữ số; nếu bảng tính đã bỏ số 0 ở đầu, hãy định dạng cột là văn bản rồi gõ lại");
                return;
            }
            checkPersonalId(code, line);
            var known = school.pupil(code);
            if (known.isPresent()) {
                new Identity(name -> false).agrees(known.get(), line);
            } else {
                pupil(code, line).ifPresent(fresh::add);
            }
            enrol(code, line);
        }

        private void enrol(String code, Line line) {
            school.enrolment(ref.schoolCode(), ref.schoolYear(), code)
                    .ifPresentOrElse(
                            there -> {
                                if (!there.classRef().equals(ref)) {
                                    line.find(
                                            Column.PUPIL_CODE,
                                            FindingKind.OTHER_CLASS,
                                            there.classRef().classCode(),
                                            ref.classCode());
                                }
                            },
                            () -> toEnrol.add(code));
        }

        private void checkPersonalId(String code, Line line) {
            var id = line.text(Column.PERSONAL_ID);
            if (!id.matches("\\d{12}")) {
                line.find(Column.PERSONAL_ID, FindingKind.BAD_PERSONAL_ID);
            } else if (!personalIds.add(id)
                    || repository
                            .pupilWithPersonalId(id)
                            .filter(owner -> !owner.equals(code))
                            .isPresent()) {
                line.find(Column.PERSONAL_ID, FindingKind.PERSONAL_ID_TAKEN);
            }
        }

        private Optional<Pupil> pupil(String code, Line line) {
            var name = line.required(Column.FULL_NAME, 150);
            var ethnicity = line.required(Column.ETHNICITY, 50);
            var birthPlace = line.required(Column.BIRTH_PLACE, 200);
            var address = line.required(Column.ADDRESS, 300);
            var number = line.required(Column.REGISTER_NUMBER, 30);
            var family = family(line);
            line.required(Column.BIRTH_DATE, 40);
            Optional<LocalDate> birth = line.day(Column.BIRTH_DATE);
            var gender = gender(line);
            if (birth.isEmpty() || gender.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Pupil(
                    code,
                    line.text(Column.PERSONAL_ID),
                    name,
                    birth.get(),
                    gender.get(),
                    ethnicity,
                    birthPlace,
                    address,
                    number,
                    family));
        }

        private static Family family(Line line) {
            return new Family(
                    line.limited(Column.POLICY, 100),
                    relative(line, Column.FATHER, Column.FATHER_OCCUPATION),
                    relative(line, Column.MOTHER, Column.MOTHER_OCCUPATION),
                    relative(line, Column.GUARDIAN, Column.GUARDIAN_OCCUPATION));
        }

        private static Family.Relative relative(Line line, Column name, Column occupation) {
            return new Family.Relative(line.limited(name, 150), line.limited(occupation, 100));
        }

        private Optional<Gender> gender(Line line) {
            switch (line.text(Column.GENDER).toLowerCase(Locale.ROOT)) {
                case "nam", "1" -> {
                    return Optional.of(Gender.NAM);
                }
                case "nữ", "2" -> {
                    return Optional.of(Gender.NU);
                }
                default -> {
                    line.find(Column.GENDER, FindingKind.NOT_A_GENDER);
                    return Optional.empty();
                }
            }
        }
    }
}
