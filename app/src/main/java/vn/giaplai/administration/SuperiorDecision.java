package vn.giaplai.administration;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.printing.Printable;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.FirstPassword;

/**
 * The superior's decision about a principal, given to a start of the application at the console of the machine: the one
 * way to fill an empty place, because nobody inside the school decides who decides there. {@code giaplai.superior.*}:
 *
 * <ul>
 *   <li>{@code decision}: number and day of the decision, kept in the ledger;
 *   <li>{@code principal}: code of the new principal, from today; {@code principal-name} where the staff does not know it;
 *   <li>{@code relieved}: code of the principal whose last day was yesterday, where nobody in the school can confirm that;
 *   <li>{@code school}: code of the school, where there are several.
 * </ul>
 *
 * <p>What does not go with who is in office refuses the start with a sentence, and nothing is written; the same decision
 * about the one who is in office already changes nothing but a first password that is over.
 */
@Component
class SuperiorDecision implements ApplicationRunner {

    private static final int LONGEST = 200;

    /** What the superior decided; {@code principal} or {@code relieved} may be missing, not both. */
    record Decision(
            String text,
            @Nullable String school,
            @Nullable String principal,
            @Nullable String principalName,
            @Nullable String relieved) {}

    private final Environment environment;
    private final SchoolRegister register;
    private final ConsoleAppointments offices;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    SuperiorDecision(
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
        var principal = property("principal");
        var relieved = property("relieved");
        if (principal == null && relieved == null) {
            return;
        }
        var text = Optional.ofNullable(property("decision")).orElse("");
        var decision = new Decision(text, property("school"), principal, property("principal-name"), relieved);
        Optional<FirstPassword> first = transaction.execute(status -> carryOut(decision));
        if (first != null && first.isPresent()) {
            System.out.printf(
                    "%n  Hiệu trưởng %s: tài khoản %s, mật khẩu lần đầu %s (phải đổi khi đăng nhập).%n%n",
                    first.get().fullName(), first.get().username(), first.get().password());
        }
    }

    /** The first password of a new principal who had no account. Throws {@link FoundingRefused}. */
    Optional<FirstPassword> carryOut(Decision decision) {
        var school = school(decision.school());
        if (decision.text().isBlank() || decision.text().length() > LONGEST) {
            throw refused("Cần giaplai.superior.decision: số và ngày của quyết định, không quá " + LONGEST + " ký tự.");
        }
        if (decision.relieved() != null) {
            relieve(school, new PersonCode(decision.relieved()), decision.text());
        }
        return decision.principal() == null
                ? Optional.empty()
                : appoint(school, new PersonCode(decision.principal()), decision.principalName(), decision.text());
    }

    private void relieve(School school, PersonCode code, String text) {
        if (!offices.relieve(code, school, Role.HT)) {
            throw refused(code + " không phải là Hiệu trưởng đương nhiệm của " + school.name() + ".");
        }
        audit.record(
                AuditEvent.bySystem("position-ended-by-superior").about(code).with("decision", text));
    }

    private Optional<FirstPassword> appoint(School school, PersonCode code, @Nullable String name, String text) {
        var inOffice = offices.inOffice(school, Role.HT);
        if (inOffice.stream().anyMatch(each -> each.personCode().equals(code))) {
            return offices.renewIfOver(code);
        }
        if (!inOffice.isEmpty()) {
            throw refused(school.name() + " đang có Hiệu trưởng: "
                    + String.join(", ", inOffice.stream().map(HeldDuty::name).toList())
                    + ". Thay đổi được đề nghị và xác nhận trong phần mềm.");
        }
        var person = person(code, name);
        offices.appoint(person, school, Role.HT, offices.head(school));
        audit.record(
                AuditEvent.bySystem("position-added-by-superior").about(code).with("decision", text));
        return offices.account(person, school);
    }

    private Person person(PersonCode code, @Nullable String name) {
        var known = offices.known(code);
        if (known.isPresent()) {
            return known.get();
        }
        if (!code.value().matches("[A-Za-z0-9-]{1,30}")
                || name == null
                || Printable.unprintable(name).isPresent()) {
            throw refused("Chưa có người mang mã " + code
                    + ". Nếu là người mới, hãy ghi thêm giaplai.superior.principal-name.");
        }
        return new Person(code, name.strip(), null, true);
    }

    private School school(@Nullable String code) {
        List<School> schools = register.schools().stream()
                .filter(each -> code == null || each.code().value().equals(code))
                .toList();
        if (schools.size() != 1) {
            throw refused("Không rõ quyết định là của trường nào: cần mã trường đúng ở giaplai.superior.school.");
        }
        return schools.get(0);
    }

    private @Nullable String property(String name) {
        var value = environment.getProperty("giaplai.superior." + name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static FoundingRefused refused(String sentence) {
        return new FoundingRefused(
                sentence + " Chưa có gì được ghi. Hãy sửa hoặc bỏ giaplai.superior.* rồi khởi động lại."
                        + System.lineSeparator() + "(The superior's decision does not go with who is in office.)");
    }
}
