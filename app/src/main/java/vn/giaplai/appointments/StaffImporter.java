package vn.giaplai.appointments;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Account;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.web.SchoolTime;

/** People and what they are, a row a position; who has no account yet gets one with a random first password. */
@Component
final class StaffImporter implements Importer {

    private static final Set<Column> WANTED = EnumSet.of(
            Column.STAFF_CODE, Column.FULL_NAME, Column.BIRTH_DATE, Column.ROLE, Column.TITLE, Column.FROM, Column.TO);

    private final SchoolRegister school;
    private final StaffDirectory staff;
    private final Appointments appointments;
    private final Accounts accounts;
    private final SchoolTime time;
    private final Permissions permissions;

    StaffImporter(
            SchoolRegister school,
            StaffDirectory staff,
            Appointments appointments,
            Accounts accounts,
            SchoolTime time,
            Permissions permissions) {
        this.school = school;
        this.staff = staff;
        this.appointments = appointments;
        this.accounts = accounts;
        this.time = time;
        this.permissions = permissions;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return kind == ImportKind.STAFF;
    }

    @Override
    public boolean isOpenTo(SignedInPerson me) {
        return permissions.isAny(me, Role.QT);
    }

    @Override
    public CheckedImport check(Table table, ImportTarget target, String fileName) throws FileRefused {
        var header = Header.find(table, Column.STAFF_CODE, WANTED);
        header.require(Column.FULL_NAME, Column.ROLE, Column.TITLE);
        var lines = new Lines(table, header, Column.STAFF_CODE, false);
        var check = new Check(target.schoolCode(), lines);
        lines.byCode().values().forEach(check::line);
        var report = check.preview.report(fileName);
        return new CheckedImport(report, personCode -> write(target, check, report.written(), personCode));
    }

    /** Accounts are opened for those who hold something already; for the others once it is confirmed. */
    private ImportResult write(ImportTarget target, Check check, int rows, PersonCode personCode) {
        var ours = school.school(target.schoolCode()).orElseThrow();
        int waiting = appointments.enter(target.schoolCode(), check.changes(), personCode);
        var passwords = check.people.values().stream()
                .filter(person -> accounts.byPerson(person.code()).isEmpty())
                .filter(person ->
                        !staff.positions(person.code()).isEmpty() && !appointments.carriesOffice(person.code()))
                .map(person -> accounts.createdBy(personCode, person, ours))
                .toList();
        return new ImportResult(rows, waiting, passwords);
    }

    private final class Check {

        private final SchoolCode schoolCode;
        private final KnownStaff known;
        private final Set<PersonCode> withAccount;
        private final Map<PersonCode, Person> people = new LinkedHashMap<>();
        private final List<Position> positions = new ArrayList<>();
        private final Preview preview;

        Check(SchoolCode schoolCode, Lines lines) {
            this.schoolCode = schoolCode;
            this.known = new KnownStaff(staff, schoolCode, lines);
            this.withAccount = accounts.ofSchool(schoolCode).stream()
                    .map(Account::personCode)
                    .collect(Collectors.toCollection(HashSet::new));
            this.preview = new Preview(lines, WANTED);
        }

        List<StaffChange> changes() {
            return positions.stream()
                    .map(position -> StaffChange.appoint(
                            known.person(position.personCode()).orElseThrow(), position))
                    .toList();
        }

        void line(Line line) {
            var text = line.text(Column.STAFF_CODE);
            if (!text.matches("[A-Za-z0-9.-]{2,20}")) {
                line.find(
                        Column.STAFF_CODE,
                        FindingKind.BAD_CODE,
                        new DefaultMessageSourceResolvable("appointments.expected.code"));
                return;
            }
            var code = new PersonCode(text);
            var name = line.required(Column.FULL_NAME, 150);
            var person = new Person(code, name, line.day(Column.BIRTH_DATE).orElse(null), true);
            known.person(code).ifPresentOrElse(there -> StaffIdentity.check(there, line), () -> fresh(person, line));
            people.putIfAbsent(code, person);
            position(code, line).ifPresent(position -> take(position, line));
        }

        /** Nobody is taken twice into the staff: not without the zeros of the code, and not under another code unseen. */
        private void fresh(Person person, Line line) {
            known.withZeros(person.code())
                    .ifPresent(there ->
                            line.find(Column.STAFF_CODE, FindingKind.STAFF_ZEROS, there.code(), there.fullName()));
            known.namesake(person)
                    .ifPresent(there -> line.find(Column.FULL_NAME, FindingKind.NAME_HAS_OTHER_CODE, there.code()));
            known.add(person);
        }

        private Optional<Position> position(PersonCode code, Line line) {
            var role = StaffRoles.read(line.text(Column.ROLE));
            if (role.isEmpty()) {
                line.find(
                        Column.ROLE,
                        FindingKind.UNKNOWN_ROLE,
                        new DefaultMessageSourceResolvable("appointments.expected.role"));
                return Optional.empty();
            }
            var from = line.day(Column.FROM).orElse(time.today());
            var to = line.day(Column.TO).orElse(null);
            if (to != null && to.isBefore(from)) {
                line.find(Column.TO, FindingKind.DATES_REVERSED);
            }
            return Optional.of(new Position(code, schoolCode, role.get(), line.required(Column.TITLE, 100), from, to));
        }

        /** A role that is held already stays as it is, and the line says so. */
        private void take(Position position, Line line) {
            var held = Stream.concat(known.positions(position.personCode()).stream(), positions.stream())
                    .filter(each -> each.personCode().equals(position.personCode())
                            && each.role() == position.role()
                            && each.schoolCode().equals(schoolCode)
                            && each.holdsOn(position.validFrom()))
                    .findFirst();
            if (held.isEmpty()) {
                positions.add(position);
                withAccount.add(position.personCode());
            }
            preview.outcome(held.map(each -> kept(each, position, line))
                    .orElseGet(() -> new Outcome(Outcome.Kind.ADDED, forgotten(position.personCode(), line))));
            preview.row(line.identity(Column.STAFF_CODE, known.person(position.personCode())), line::text);
        }

        private Outcome kept(Position held, Position position, Line line) {
            var differing = new ArrayList<>(forgotten(position.personCode(), line));
            differs(Column.TITLE, held.title(), position.title(), line, differing);
            differs(Column.FROM, held.validFrom(), position.validFrom(), line, differing);
            differs(Column.TO, held.validTo(), position.validTo(), line, differing);
            return new Outcome(
                    opensAccount(position.personCode()) ? Outcome.Kind.ACCOUNT : Outcome.Kind.KEPT, differing);
        }

        /** A birth date that the book lacks is not taken from a file. */
        private List<String> forgotten(PersonCode code, Line line) {
            boolean lacks = known.person(code)
                    .filter(person -> person.birthDate() == null)
                    .isPresent();
            return lacks && !line.text(Column.BIRTH_DATE).isEmpty() ? List.of(Column.BIRTH_DATE.heading()) : List.of();
        }

        private static void differs(
                Column column, @Nullable Object held, @Nullable Object said, Line line, List<String> differing) {
            if (!line.text(column).isEmpty() && !Objects.equals(held, said)) {
                differing.add(column.heading());
            }
        }

        private boolean opensAccount(PersonCode code) {
            return withAccount.add(code) && !appointments.carriesOffice(code);
        }
    }
}
