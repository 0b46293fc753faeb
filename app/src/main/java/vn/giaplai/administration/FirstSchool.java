package vn.giaplai.administration;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Curriculum;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.SchoolYear;
import vn.giaplai.school.Term;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.web.Texts;

/**
 * Enters a school's own name, year, subjects, principal and first administrator into an empty database, from the
 * properties {@code giaplai.school.*}; the administrator enters the rest, the principal confirms what one person does not
 * do alone. The first passwords are printed once and must be changed.
 */
@Component
class FirstSchool implements ApplicationRunner {

    private static final String ADMINISTRATOR = "quản trị";
    private static final String PRINCIPAL = "Hiệu trưởng";

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
            String administratorName,
            @Nullable String principalCode,
            @Nullable String principalName) {

        /** Two people from the first day: whoever administers does not decide. */
        private Person principal() {
            if (principalCode == null || principalCode.isBlank() || principalName == null || principalName.isBlank()) {
                throw new FoundingRefused(
                        "Cần giaplai.school.principal-code và giaplai.school.principal-name: Hiệu trưởng"
                                + " của trường. Hãy ghi thêm rồi khởi động lại; chưa có gì được ghi."
                                + System.lineSeparator() + "(The principal has to be named beside the administrator.)");
            }
            if (principalCode.strip().equals(administratorCode.strip()) || sameName(principalName, administratorName)) {
                throw new FoundingRefused("Hiệu trưởng (giaplai.school.principal-…) và quản trị"
                        + " (giaplai.school.administrator-…) phải là hai người. Hãy sửa rồi khởi động lại; chưa có gì được ghi."
                        + System.lineSeparator() + "(The principal and the administrator have to be two people.)");
            }
            return new Person(new PersonCode(principalCode.strip()), principalName.strip(), null, true);
        }

        private static boolean sameName(String one, String other) {
            return Texts.key(one).equals(Texts.key(other));
        }

        private void ensurePrintable() {
            Map.of(
                            "name", name,
                            "abbreviation", abbreviation,
                            "superior", superior,
                            "commune", commune,
                            "province", province,
                            "administrator-name", administratorName,
                            "principal-name", Objects.requireNonNullElse(principalName, ""))
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
    private final ConsoleAppointments offices;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    FirstSchool(
            Environment environment,
            SchoolRegister register,
            ConsoleAppointments offices,
            AuditLog audit,
            TransactionOperations transaction) {
        this.environment = environment;
        this.register = register;
        this.offices = offices;
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
        if (register.isEmpty()) {
            var first = Objects.requireNonNull(transaction.execute(status -> found(founding)));
            System.out.println(announcement(founding, ADMINISTRATOR, first.administrator()));
            System.out.println(announcement(founding, PRINCIPAL, first.principal()));
            return;
        }
        offices.renewIfOver(new PersonCode(founding.administratorCode()))
                .ifPresent(fresh -> System.out.println(announcement(founding, ADMINISTRATOR, fresh)));
        Optional.ofNullable(founding.principalCode())
                .map(PersonCode::new)
                .flatMap(offices::renewIfOver)
                .ifPresent(fresh -> System.out.println(announcement(founding, PRINCIPAL, fresh)));
    }

    /** What the console shows once. */
    static String announcement(Founding founding, String office, FirstPassword first) {
        return "%n  %s: tài khoản %s %s, mật khẩu lần đầu %s (phải đổi khi đăng nhập).%n"
                .formatted(founding.name(), office, first.username(), first.password());
    }

    /** Their first passwords; each goes to its owner. */
    record Founders(FirstPassword administrator, FirstPassword principal) {}

    /** One transaction: a school that is half there would be taken for a school. */
    Founders found(Founding founding) {
        var principal = founding.principal();
        founding.ensurePrintable();
        var school = new School(
                new SchoolCode(founding.code()),
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
        var administrator =
                new Person(new PersonCode(founding.administratorCode()), founding.administratorName(), null, true);
        offices.appoint(administrator, school, Role.QT, "Ban quản trị");
        offices.appoint(principal, school, Role.HT, offices.head(school));
        audit.record(AuditEvent.bySystem("school-founded")
                .about(school.code())
                .with("administrator", administrator.code())
                .with("principal", principal.code()));
        return new Founders(
                offices.account(administrator, school).orElseThrow(),
                offices.account(principal, school).orElseThrow());
    }

    private void year(Founding founding) {
        var code = new SchoolCode(founding.code());
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
