package vn.giaplai.pupils;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import vn.giaplai.imports.CheckedImport;
import vn.giaplai.imports.Column;
import vn.giaplai.imports.FileRefused;
import vn.giaplai.imports.FindingKind;
import vn.giaplai.imports.Header;
import vn.giaplai.imports.Identity;
import vn.giaplai.imports.ImportKind;
import vn.giaplai.imports.ImportResult;
import vn.giaplai.imports.ImportTarget;
import vn.giaplai.imports.Importer;
import vn.giaplai.imports.Line;
import vn.giaplai.imports.Lines;
import vn.giaplai.imports.Outcome;
import vn.giaplai.imports.Preview;
import vn.giaplai.imports.Table;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassCodes;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Enrolment;
import vn.giaplai.school.Pupil;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;

/**
 * The list of a class: new pupils are added, known ones enrolled; a class not yet there is opened. What differs in the
 * profile of a pupil of the class is changed, unless the results of the year stand in a paper or a decision already; of
 * pupils who only enter the class the profile stays.
 */
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
    private final ProfilesInPapers papers;
    private final Profiles profiles;
    private final Permissions permissions;

    PupilsImporter(SchoolRegister school, ProfilesInPapers papers, Profiles profiles, Permissions permissions) {
        this.school = school;
        this.papers = papers;
        this.profiles = profiles;
        this.permissions = permissions;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return kind == ImportKind.PUPILS;
    }

    @Override
    public boolean isOpenTo(SignedInPerson me) {
        return permissions.isAny(me, Role.QT);
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
        var check = new Check(ref, lines);
        lines.byCode().forEach(check::line);
        var report = check.preview.report(fileName);
        return new CheckedImport(report, personCode -> {
            write(ref, check, personCode);
            return ImportResult.of(report.written());
        });
    }

    private void write(ClassRef ref, Check check, PersonCode personCode) {
        if (school.schoolClass(ref).isEmpty()) {
            school.add(new SchoolClass(ref, ClassCodes.grade(ref.classCode())));
        }
        check.fresh.forEach(school::add);
        profiles.change(check.changed, personCode);
        school.enrol(ref, check.toEnrol, check.rollNumbers);
    }

    private final class Check {

        private final ClassRef ref;
        private final Map<PupilCode, Pupil> known;
        private final Map<String, Pupil> byPersonalId;
        private final Map<PupilCode, Enrolment> enrolled;
        private final Set<PupilCode> made;
        private final Map<PupilCode, Integer> inRoll;
        private final Map<PupilCode, Integer> rollNumbers;
        private final List<Pupil> fresh = new ArrayList<>();
        private final Map<Pupil, List<String>> changed = new LinkedHashMap<>();
        private final List<PupilCode> toEnrol = new ArrayList<>();
        private final Set<String> personalIds = new HashSet<>();
        private final Preview preview;

        Check(ClassRef ref, Lines lines) {
            this.ref = ref;
            this.known = school.pupils(
                    lines.byCode().keySet().stream().map(PupilCode::new).toList());
            this.byPersonalId = school.pupilsByPersonalId(lines.byCode().values().stream()
                    .map(line -> line.text(Column.PERSONAL_ID))
                    .toList());
            this.enrolled = school.enrolments(ref.schoolCode(), ref.schoolYear());
            this.made = papers.heldOf(ref);
            this.inRoll = school.rollNumbers(ref);
            this.rollNumbers = rollNumbers(lines);
            this.preview = new Preview(lines, WANTED);
        }

        /** The numbers of the file, unless one of them is somebody's who is not in the file: then they number its rows. */
        private Map<PupilCode, Integer> rollNumbers(Lines lines) {
            var numbers = new LinkedHashMap<PupilCode, Integer>();
            lines.rollNumbers().forEach((code, number) -> numbers.put(new PupilCode(code), number));
            boolean taken = inRoll.entrySet().stream()
                    .filter(each -> !numbers.containsKey(each.getKey()))
                    .anyMatch(each -> numbers.containsValue(each.getValue()));
            return taken ? Map.of() : numbers;
        }

        /** Whether the file gives somebody of the class another number than the list has. */
        private boolean isMoved(PupilCode code) {
            return rollNumbers.containsKey(code) && !rollNumbers.get(code).equals(inRoll.get(code));
        }

        void line(String text, Line line) {
            if (!text.matches("\\d{10}")) {
                line.find(
                        Column.PUPIL_CODE,
                        FindingKind.BAD_CODE,
                        new DefaultMessageSourceResolvable("imports.expected.pupil-code"));
                return;
            }
            var code = new PupilCode(text);
            checkPersonalId(code, line);
            var pupil = Optional.ofNullable(known.get(code));
            boolean enters = enters(code, line);
            boolean agrees = pupil.map(each -> agrees(each, line)).orElse(true);
            var row = new PupilRow(code, line, pupil);
            row.read().filter(read -> agrees).ifPresent(read -> take(read, row, enters, line));
        }

        private boolean agrees(Pupil pupil, Line line) {
            var identity = new Identity(name -> false);
            return made.contains(pupil.code()) ? identity.numbersAgree(pupil, line) : identity.agrees(pupil, line);
        }

        private void take(Pupil read, PupilRow row, boolean enters, Line line) {
            var differing = row.differing(read);
            var outcome = outcome(read, differing.stream().map(Column::heading).toList(), enters);
            if (enters) {
                toEnrol.add(read.code());
            }
            switch (outcome.kind()) {
                case ADDED -> fresh.add(read);
                case CHANGED -> {
                    if (!differing.isEmpty()) {
                        changed.put(read, outcome.fields());
                    }
                }
                default -> {}
            }
            preview.outcome(outcome);
            preview.row(
                    line.identity(known.getOrDefault(read.code(), read)),
                    column -> row.cell(column, differing, outcome.kind() == Outcome.Kind.CHANGED));
        }

        private Outcome outcome(Pupil read, List<String> differing, boolean enters) {
            if (!known.containsKey(read.code())) {
                return Outcome.of(Outcome.Kind.ADDED);
            }
            if (enters) {
                return new Outcome(Outcome.Kind.ENROLLED, differing);
            }
            if (differing.isEmpty()) {
                return isMoved(read.code())
                        ? new Outcome(Outcome.Kind.CHANGED, List.of(Column.ROLL_NUMBER.heading()))
                        : Outcome.of(Outcome.Kind.KEPT);
            }
            return new Outcome(made.contains(read.code()) ? Outcome.Kind.KEPT_MADE : Outcome.Kind.CHANGED, differing);
        }

        /** Whether the pupil is in no class of the year yet; one of another class is refused. */
        private boolean enters(PupilCode code, Line line) {
            var there = enrolled.get(code);
            if (there != null && !there.classRef().equals(ref)) {
                line.find(
                        Column.PUPIL_CODE,
                        FindingKind.OTHER_CLASS,
                        there.classRef().classCode(),
                        ref.classCode());
            }
            return there == null;
        }

        private void checkPersonalId(PupilCode code, Line line) {
            var id = line.text(Column.PERSONAL_ID);
            var owner = byPersonalId.get(id);
            if (!Pupil.isPersonalId(id)) {
                line.find(Column.PERSONAL_ID, FindingKind.BAD_PERSONAL_ID);
            } else if (!personalIds.add(id) || (owner != null && !owner.code().equals(code))) {
                line.find(Column.PERSONAL_ID, FindingKind.PERSONAL_ID_TAKEN);
            }
        }
    }
}
