package vn.giaplai.appointments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import vn.giaplai.imports.CheckedImport;
import vn.giaplai.imports.Column;
import vn.giaplai.imports.FileRefused;
import vn.giaplai.imports.FindingKind;
import vn.giaplai.imports.Header;
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
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassCodes;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.Texts;

/** Who teaches what to whom from when to when; two people never hold one place at the same time. */
@Component
final class AssignmentsImporter implements Importer {

    private static final Set<Column> WANTED = EnumSet.of(
            Column.STAFF_CODE,
            Column.FULL_NAME,
            Column.BIRTH_DATE,
            Column.CLASS_CODE,
            Column.ROLE,
            Column.SUBJECT_CODE,
            Column.SUBJECT_NAME,
            Column.SLOT,
            Column.FROM,
            Column.TO);

    private final SchoolRegister school;
    private final StaffDirectory staff;
    private final Appointments appointments;
    private final Permissions permissions;

    AssignmentsImporter(
            SchoolRegister school, StaffDirectory staff, Appointments appointments, Permissions permissions) {
        this.school = school;
        this.appointments = appointments;
        this.staff = staff;
        this.permissions = permissions;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return kind == ImportKind.ASSIGNMENTS;
    }

    @Override
    public boolean isOpenTo(SignedInPerson me) {
        return permissions.isAny(me, Role.QT);
    }

    @Override
    public CheckedImport check(Table table, ImportTarget target, String fileName) throws FileRefused {
        var header = Header.find(table, Column.STAFF_CODE, WANTED);
        header.require(Column.CLASS_CODE, Column.ROLE, Column.FROM);
        if (header.place(Column.SUBJECT_CODE).isEmpty()) {
            header.require(Column.SUBJECT_NAME);
        }
        var lines = new Lines(table, header, Column.STAFF_CODE, false);
        var check = new Check(target, lines);
        lines.byCode().values().forEach(check::line);
        var report = check.preview.report(fileName);
        return new CheckedImport(report, personCode -> {
            int waiting = appointments.enter(target.schoolCode(), check.changes(), personCode);
            return new ImportResult(report.written(), waiting, List.of());
        });
    }

    private final class Check {

        private final ImportTarget target;
        private final KnownStaff people;
        private final Set<ClassRef> classes;
        private final SubjectNames subjects;
        private final Map<ClassRef, List<Assignment>> known = new HashMap<>();
        private final List<Assignment> fresh = new ArrayList<>();
        private final Preview preview;

        Check(ImportTarget target, Lines lines) {
            this.target = target;
            this.people = new KnownStaff(staff, target.schoolCode(), lines);
            this.classes = school.classes(target.schoolCode(), target.schoolYear()).stream()
                    .map(SchoolClass::ref)
                    .collect(Collectors.toSet());
            this.subjects = new SubjectNames(school.subjects());
            this.preview = new Preview(lines, WANTED);
        }

        List<StaffChange> changes() {
            return fresh.stream()
                    .map(assignment -> StaffChange.assign(
                            people.person(assignment.personCode()).orElseThrow(), assignment))
                    .toList();
        }

        void line(Line line) {
            var code = new PersonCode(line.text(Column.STAFF_CODE));
            preview.row(
                    line.identity(Column.STAFF_CODE, people.person(code)),
                    column -> subjects.shown(column, line.text(column)));
            people.person(code).ifPresentOrElse(person -> StaffIdentity.check(person, line), () -> unknown(code, line));
            var ref = new ClassRef(
                    target.schoolCode(), target.schoolYear(), ClassCodes.normal(line.text(Column.CLASS_CODE)));
            if (!classes.contains(ref)) {
                line.find(Column.CLASS_CODE, FindingKind.UNKNOWN_CLASS);
                return;
            }
            line.required(Column.FROM, 40);
            var from = line.day(Column.FROM).orElse(LocalDate.EPOCH);
            var to = line.day(Column.TO).orElse(null);
            if (to != null && to.isBefore(from)) {
                line.find(Column.TO, FindingKind.DATES_REVERSED);
                return;
            }
            switch (Texts.key(StaffRoles.name(line.text(Column.ROLE)))) {
                case "gvcn", "giaovienchunhiem" ->
                    homeroom(line, new Assignment(code, ref, Role.GVCN, null, 1, from, to));
                case "gvbm", "giaovienbomon" -> subject(line, code, ref, from, to);
                default ->
                    line.find(
                            Column.ROLE,
                            FindingKind.UNKNOWN_ROLE,
                            new DefaultMessageSourceResolvable("appointments.expected.assigned-role"));
            }
        }

        private void unknown(PersonCode code, Line line) {
            people.withZeros(code)
                    .ifPresentOrElse(
                            person -> line.find(
                                    Column.STAFF_CODE, FindingKind.STAFF_ZEROS, person.code(), person.fullName()),
                            () -> line.find(Column.STAFF_CODE, FindingKind.UNKNOWN_PERSON));
        }

        private void homeroom(Line line, Assignment assignment) {
            if (SubjectNames.said(line).isEmpty()) {
                add(line, assignment);
            } else {
                line.find(SubjectNames.column(line), FindingKind.SUBJECT_WITHOUT_NEED);
            }
        }

        private void subject(Line line, PersonCode code, ClassRef ref, LocalDate from, @Nullable LocalDate to) {
            var subject = subjects.read(line);
            if (subject.isEmpty()) {
                line.find(SubjectNames.column(line), FindingKind.UNKNOWN_SUBJECT);
                return;
            }
            var slot = line.text(Column.SLOT);
            if (!slot.matches("[1-3]?")) {
                line.find(Column.SLOT, FindingKind.BAD_SLOT);
                return;
            }
            int place = slot.isEmpty() ? 1 : Integer.parseInt(slot);
            add(line, new Assignment(code, ref, Role.GVBM, subject.get(), place, from, to));
        }

        private void add(Line line, Assignment assignment) {
            var others = known.computeIfAbsent(assignment.classRef(), ref -> new ArrayList<>(staff.assignments(ref)));
            if (others.contains(assignment)) {
                preview.outcome(Outcome.of(Outcome.Kind.KEPT));
                return;
            }
            others.stream()
                    .filter(other -> other.role() == assignment.role()
                            && Objects.equals(other.subjectCode(), assignment.subjectCode())
                            && other.slot() == assignment.slot()
                            && overlap(other, assignment))
                    .findFirst()
                    .ifPresent(other -> line.find(Column.STAFF_CODE, FindingKind.OVERLAP, other.personCode()));
            others.add(assignment);
            fresh.add(assignment);
            preview.outcome(Outcome.of(Outcome.Kind.ADDED));
        }

        private static boolean overlap(Assignment one, Assignment other) {
            return one.holdsOn(other.validFrom()) || other.holdsOn(one.validFrom());
        }
    }
}
