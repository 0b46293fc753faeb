package vn.giaplai.gradebook.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.appointments.Appointments;
import vn.giaplai.appointments.StaffChange;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.PositionRole;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Accounts;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.Texts;

/** People and what they are, a row a position; who has no account yet gets one with a random first password. */
@Component
final class StaffImporter implements Importer {

    private static final Set<Column> WANTED = EnumSet.of(
            Column.STAFF_CODE, Column.FULL_NAME, Column.BIRTH_DATE, Column.ROLE, Column.TITLE, Column.FROM, Column.TO);

    private static final Map<String, PositionRole> ROLES = Map.ofEntries(
            Map.entry("hieutruong", PositionRole.HT),
            Map.entry("phohieutruong", PositionRole.PHT),
            Map.entry("totruongchuyenmon", PositionRole.TTCM),
            Map.entry("vanthu", PositionRole.VT),
            Map.entry("quantri", PositionRole.QT),
            Map.entry("thietbi", PositionRole.TB),
            Map.entry("giaovien", PositionRole.GV),
            Map.entry("thanhtra", PositionRole.TTRA));

    private final SchoolRegister school;
    private final StaffDirectory staff;
    private final Appointments appointments;
    private final Accounts accounts;
    private final SchoolTime time;

    StaffImporter(
            SchoolRegister school,
            StaffDirectory staff,
            Appointments appointments,
            Accounts accounts,
            SchoolTime time) {
        this.school = school;
        this.staff = staff;
        this.appointments = appointments;
        this.accounts = accounts;
        this.time = time;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return kind == ImportKind.STAFF;
    }

    @Override
    public CheckedImport check(Table table, ImportTarget target, String fileName) throws FileRefused {
        var header = Header.find(table, Column.STAFF_CODE, WANTED);
        header.require(Column.FULL_NAME, Column.ROLE, Column.TITLE);
        var lines = new Lines(table, header, Column.STAFF_CODE, false);
        var check = new Check(target.schoolCode());
        lines.byCode().values().forEach(check::line);
        var report = ImportReport.of(
                fileName, lines.byCode().size(), lines.findings(), check.preview, List.of(), header.ignored());
        return new CheckedImport(report, personCode -> write(target, check, report.rows(), personCode));
    }

    /** Accounts are opened for those who hold something already; for the others once it is confirmed. */
    private ImportResult write(ImportTarget target, Check check, int rows, String personCode) {
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

        private final String schoolCode;
        private final Map<String, Person> people = new LinkedHashMap<>();
        private final List<Position> positions = new ArrayList<>();
        private final List<List<String>> preview = new ArrayList<>();

        Check(String schoolCode) {
            this.schoolCode = schoolCode;
            preview.add(WANTED.stream().map(Column::heading).toList());
        }

        List<StaffChange> changes() {
            return positions.stream()
                    .map(position -> StaffChange.appoint(known(position.personCode()), position))
                    .toList();
        }

        /** As the staff knows the person; as the file says it of somebody new. */
        private Person known(String code) {
            return staff.person(code).orElseGet(() -> Objects.requireNonNull(people.get(code)));
        }

        void line(Line line) {
            preview.add(WANTED.stream().map(line::text).toList());
            var code = line.text(Column.STAFF_CODE);
            if (!code.matches("[A-Za-z0-9.-]{2,20}")) {
                line.find(Column.STAFF_CODE, FindingKind.BAD_CODE, "2 đến 20 chữ cái không dấu và chữ số");
                return;
            }
            var name = line.required(Column.FULL_NAME, 150);
            var person = new Person(code, name, line.day(Column.BIRTH_DATE).orElse(null), true);
            var before = staff.person(code).or(() -> Optional.ofNullable(people.get(code)));
            before.ifPresentOrElse(known -> StaffIdentity.check(known, line), () -> fresh(person, line));
            people.putIfAbsent(code, person);
            position(code, line);
        }

        /** Nobody is taken twice into the staff: not without the zeros of the code, and not under another code unseen. */
        private void fresh(Person person, Line line) {
            StaffIdentity.withZeros(staff, person.code())
                    .ifPresent(known ->
                            line.find(Column.STAFF_CODE, FindingKind.STAFF_ZEROS, known.code(), known.fullName()));
            Stream.concat(staff.people(schoolCode).stream(), people.values().stream())
                    .filter(known -> PersonName.of(known.fullName()).equals(PersonName.of(person.fullName())))
                    .filter(known ->
                            known.birthDate() == null || known.birthDate().equals(person.birthDate()))
                    .findFirst()
                    .ifPresent(known -> line.find(Column.FULL_NAME, FindingKind.NAME_HAS_OTHER_CODE, known.code()));
        }

        private void position(String code, Line line) {
            var role = role(line.text(Column.ROLE));
            if (role.isEmpty()) {
                line.find(Column.ROLE, FindingKind.UNKNOWN_ROLE, "HT, PHT, TTCM, VT, QT, TB, GV, TTRA");
                return;
            }
            var from = line.day(Column.FROM).orElse(time.today());
            var to = line.day(Column.TO).orElse(null);
            if (to != null && to.isBefore(from)) {
                line.find(Column.TO, FindingKind.DATES_REVERSED);
            }
            var title = line.required(Column.TITLE, 100);
            boolean held = staff.positions(code).stream()
                    .anyMatch(each ->
                            each.role() == role.get() && each.schoolCode().equals(schoolCode) && each.holdsOn(from));
            if (!held) {
                positions.add(new Position(code, schoolCode, role.get(), title, from, to));
            }
        }

        private Optional<PositionRole> role(String text) {
            for (var role : PositionRole.values()) {
                if (role.name().equalsIgnoreCase(text)) {
                    return Optional.of(role);
                }
            }
            return Optional.ofNullable(ROLES.get(Texts.key(text)));
        }
    }
}
