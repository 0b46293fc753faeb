package vn.giaplai.administration;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.printing.Printable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.units.NewUnit;
import vn.giaplai.units.Unit;
import vn.giaplai.units.UnitKind;
import vn.giaplai.units.Units;
import vn.giaplai.web.SchoolTime;

/**
 * Enters the office above the schools of this installation and its first administrator, who enters the rest of the tree; the
 * schools that stand under nobody stand under it from that day. From the properties {@code giaplai.office.*}: {@code code},
 * {@code name}, {@code kind} (DEPARTMENT or COMMUNE), {@code short-name} (letters of its accounts), {@code
 * administrator-code}, {@code administrator-name}. The first password is printed once and must be changed.
 */
@Component
class FirstOffice implements ApplicationRunner {

    private static final String CODE = "[A-Za-z0-9-]{2,20}";
    private static final int LONGEST = 150;

    private final Environment environment;
    private final Units units;
    private final SchoolRegister schools;
    private final ConsoleAppointments offices;
    private final AuditLog audit;
    private final SchoolTime time;
    private final TransactionOperations transaction;

    FirstOffice(
            Environment environment,
            Units units,
            SchoolRegister schools,
            ConsoleAppointments offices,
            AuditLog audit,
            SchoolTime time,
            TransactionOperations transaction) {
        this.environment = environment;
        this.units = units;
        this.schools = schools;
        this.offices = offices;
        this.audit = audit;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        var code = property("code");
        if (code == null || units.unit(new UnitCode(code)).isPresent()) {
            return;
        }
        var first = transaction.execute(status -> found(code));
        if (first != null) {
            System.out.printf(
                    "%n  %s: tài khoản quản trị %s, mật khẩu lần đầu %s (phải đổi khi đăng nhập).%n%n",
                    text("name"), first.username(), first.password());
        }
    }

    /** The administrator's first password. Throws {@link FoundingRefused}. */
    FirstPassword found(String code) {
        var kind = property("kind") == null ? UnitKind.DEPARTMENT.name() : demanded("kind", "DEPARTMENT|COMMUNE");
        var office = new UnitCode(
                Optional.of(code).filter(each -> each.matches(CODE)).orElseThrow(() -> refused("code")));
        var today = time.today();
        units.found(new NewUnit(office, UnitKind.valueOf(kind), today, text("name"), null, null, null));
        adopt(office, today);
        var administrator = new Person(
                new PersonCode(demanded("administrator-code", CODE)), text("administrator-name"), null, true);
        if (offices.known(administrator.code()).isPresent()) {
            throw refused("administrator-code");
        }
        audit.record(AuditEvent.bySystem("office-founded").about(office).with("administrator", administrator.code()));
        var position = new Position(administrator.code(), new SchoolCode(code), Role.QTCT, "Quản trị", today, null);
        return offices.official(administrator, position, demanded("short-name", "[a-z0-9]{2,20}"));
    }

    private void adopt(UnitCode office, LocalDate today) {
        for (var school : schools.schools()) {
            var unit = units.unit(UnitCode.of(school.code())).orElseThrow();
            if (unit.ending() == null && unit.parents().stream().allMatch(each -> each.parent() == null)) {
                var from = unit.since().isBefore(today) ? today : unit.since().plusDays(1);
                units.move(unit.code(), new Unit.Standing(from, office));
            }
        }
    }

    private String text(String name) {
        return Optional.ofNullable(property(name))
                .filter(text ->
                        text.length() <= LONGEST && Printable.unprintable(text).isEmpty())
                .orElseThrow(() -> refused(name));
    }

    private String demanded(String name, String shape) {
        return Optional.ofNullable(property(name))
                .filter(text -> text.matches(shape))
                .orElseThrow(() -> refused(name));
    }

    private @Nullable String property(String name) {
        var value = environment.getProperty("giaplai.office." + name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static FoundingRefused refused(String name) {
        return new FoundingRefused(
                "Giá trị của giaplai.office." + name + " còn thiếu hoặc chưa đúng. Chưa có gì được ghi."
                        + " Hãy sửa rồi khởi động lại." + System.lineSeparator()
                        + "(giaplai.office." + name + " is missing or not valid.)");
    }
}
