package vn.giaplai.administration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.printing.Printable;
import vn.giaplai.school.Curriculum;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.PositionRole;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Term;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.web.SchoolTime;

/**
 * Enters a school's own name, year, subjects and first administrator into an empty database, from the properties
 * {@code giaplai.school.*}; that person imports the rest. The first password is printed once and must be changed.
 */
@Component
class FirstSchool implements ApplicationRunner {

    /** What {@code giaplai.school.*} says; {@code secondTermStartsOn} is the first day of the second term. */
    record Founding(
            String code,
            String name,
            String shortName,
            String abbreviation,
            String superior,
            String commune,
            String province,
            String year,
            LocalDate yearStartsOn,
            LocalDate secondTermStartsOn,
            LocalDate yearEndsOn,
            String administratorCode,
            String administratorName) {

        private void ensurePrintable() {
            Map.of(
                            "name", name,
                            "abbreviation", abbreviation,
                            "superior", superior,
                            "commune", commune,
                            "province", province,
                            "administrator-name", administratorName)
                    .forEach((property, text) -> {
                        if (Printable.unprintable(text).isPresent()) {
                            throw new FoundingRefused("giaplai.school." + property + " có ký tự không in được lên giấy"
                                    + " tờ. Hãy sửa rồi khởi động lại; chưa có gì được ghi."
                                    + System.lineSeparator() + "(It holds a character that no paper can print.)");
                        }
                    });
        }
    }

    private final Environment environment;
    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final Accounts accounts;
    private final SchoolTime time;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    FirstSchool(
            Environment environment,
            SchoolRegister register,
            StaffDirectory staff,
            Accounts accounts,
            SchoolTime time,
            AuditLog audit,
            TransactionOperations transaction) {
        this.environment = environment;
        this.register = register;
        this.staff = staff;
        this.accounts = accounts;
        this.time = time;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (environment.getProperty("giaplai.school.code") == null) {
            return;
        }
        var founding = Binder.get(environment)
                .bind("giaplai.school", Bindable.of(Founding.class))
                .get();
        var first = register.isEmpty()
                ? Optional.ofNullable(transaction.execute(status -> found(founding)))
                : accounts.renewIfOver(founding.administratorCode());
        first.ifPresent(fresh -> System.out.println(announcement(founding, fresh)));
    }

    /** What the console shows once. */
    static String announcement(Founding founding, FirstPassword first) {
        return "%n  %s: tài khoản quản trị %s, mật khẩu lần đầu %s (phải đổi khi đăng nhập).%n"
                .formatted(founding.name(), first.username(), first.password());
    }

    /** One transaction: a school that is half there would be taken for a school. */
    FirstPassword found(Founding founding) {
        founding.ensurePrintable();
        var school = new School(
                founding.code(),
                founding.name(),
                founding.shortName(),
                founding.abbreviation(),
                founding.superior(),
                founding.commune(),
                founding.province(),
                true);
        register.add(school);
        year(founding);
        Curriculum.lowerSecondary().forEach(register::add);
        var administrator = new Person(founding.administratorCode(), founding.administratorName(), null, true);
        staff.add(administrator);
        staff.add(
                new Position(administrator.code(), school.code(), PositionRole.QT, "Ban quản trị", time.today(), null));
        audit.record(AuditEvent.bySystem("school-founded").about(school.code()));
        return accounts.create(administrator, school);
    }

    private void year(Founding founding) {
        var code = founding.code();
        var year = founding.year();
        register.add(new SchoolYear(code, year, founding.yearStartsOn(), founding.yearEndsOn()));
        register.add(new Term(
                code,
                year,
                1,
                founding.yearStartsOn(),
                founding.secondTermStartsOn().minusDays(1)));
        register.add(new Term(code, year, 2, founding.secondTermStartsOn(), founding.yearEndsOn()));
    }
}
