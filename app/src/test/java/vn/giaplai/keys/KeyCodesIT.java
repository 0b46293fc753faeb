package vn.giaplai.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.signingdesk.DeskFixture;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

@AppTest
@Import(DeskFixture.class) // the same application, and database, as the tests of the signing desk
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class KeyCodesIT {

    private static final String PIN = "246813";
    private static final String CHOSEN = "975312";

    @Autowired
    TestSchool school;

    @Autowired
    KeyCodeDesk desk;

    @Autowired
    ConsoleCode console;

    @Autowired
    FirstKeys firstKeys;

    @Autowired
    KeyCustody keys;

    @Autowired
    KeyRetirement retirement;

    @Autowired
    Accounts accounts;

    @Autowired
    SchoolRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_code_makes_one_key_under_the_pin_of_its_owner_and_never_another() {
        var teacher = somebody("Nguyễn Văn Nhận", Role.GV);
        var code = handed(teacher);

        make(teacher, code.toUpperCase(Locale.ROOT).replace("-", " "));

        assertThat(keys.unlock(teacher.personCode(), CHOSEN.toCharArray()).owner())
                .isEqualTo(teacher.personCode());
        retirement.retire(teacher.personCode(), teacher.personCode());
        refused("keys.refused.code.none", () -> make(teacher, code));
        assertThat(acts(teacher))
                .containsExactly("account-created", "key-code-handed", "key-code-used", "key-issued", "key-retired");
    }

    @Test
    void nobody_makes_a_key_without_a_code() {
        var teacher = somebody("Nguyễn Văn Tự Làm", Role.GV);

        refused("keys.refused.code.none", () -> make(teacher, "abcd-efgh-jkmn"));
    }

    @Test
    void a_code_is_kept_as_a_hash_alone() {
        var teacher = somebody("Nguyễn Văn Bí Mật", Role.GV);
        var code = handed(teacher);

        assertThat(jdbc.sql("select code_hash from key_code where person_code = :it")
                        .param("it", teacher.personCode())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
        assertThat(jdbc.sql("""
                                select count(*) from audit_event
                                where details::text like '%' || :code || '%' or details::text like '%' || :bare || '%'
                                """)
                        .param("code", code)
                        .param("bare", code.replace("-", ""))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_code_that_expired_makes_nothing() {
        var teacher = somebody("Nguyễn Văn Muộn", Role.GV);
        var code = handed(teacher);
        jdbc.sql("update key_code set expires_at = handed_at where person_code = :it")
                .param("it", teacher.personCode())
                .update();

        refused("keys.refused.code.expired", () -> make(teacher, code));
    }

    @Test
    void a_new_code_replaces_the_one_before() {
        var teacher = somebody("Nguyễn Văn Mất Phiếu", Role.GV);
        var lost = handed(teacher);
        var found = handed(teacher);

        refused("keys.refused.code.wrong", () -> make(teacher, lost));
        make(teacher, found);

        assertThat(keys.find(teacher.personCode())).isPresent();
    }

    @Test
    void five_wrong_codes_wear_it_out_whatever_becomes_of_each_request() {
        var teacher = somebody("Nguyễn Văn Đoán Mã", Role.GV);
        var code = handed(teacher);

        for (int tries = 0; tries < 4; tries++) {
            refused("keys.refused.code.wrong", () -> make(teacher, "aaaa-aaaa-aaaa"));
        }
        refused("keys.refused.code.worn", () -> make(teacher, "aaaa-aaaa-aaaa"));
        refused("keys.refused.code.worn", () -> make(teacher, code));
        make(teacher, handed(teacher));

        assertThat(acts(teacher)).filteredOn("key-code-rejected"::equals).hasSize(5);
    }

    @Test
    void a_weak_pin_costs_no_try_and_leaves_the_code() {
        var teacher = somebody("Nguyễn Văn Yếu", Role.GV);
        var code = handed(teacher);

        refused("keys.refused.weak-pin", () -> firstKeys.issue(KeyKind.PERSON, teacher, code, "12345x".toCharArray()));
        make(teacher, code);

        assertThat(keys.find(teacher.personCode())).isPresent();
    }

    @Test
    void death_between_the_code_and_the_key_leaves_the_code_to_be_used_again() {
        var teacher = somebody("Nguyễn Văn Mất Điện", Role.GV);
        var code = handed(teacher);

        transactions.executeWithoutResult(death -> {
            make(teacher, code);
            death.setRollbackOnly();
        });
        assertThat(keys.find(teacher.personCode())).isEmpty();
        make(teacher, code);

        assertThat(keys.unlock(teacher.personCode(), CHOSEN.toCharArray()).owner())
                .isEqualTo(teacher.personCode());
    }

    @Test
    void the_principal_gets_the_code_from_the_clerk_and_the_clerk_from_the_principal() {
        var principal = withKey(somebody("Lê Thị Hiệu Trưởng", Role.HT));
        var clerk = withKey(somebody("Đỗ Thị Văn Thư", Role.VT));
        var newPrincipal = somebody("Lê Văn Hiệu Trưởng", Role.HT);
        var newClerk = somebody("Đỗ Văn Văn Thư", Role.VT);

        refused("keys.refused.hand.clerk", () -> hand(principal, newPrincipal, KeyKind.PERSON));
        refused("keys.refused.hand.principal", () -> hand(clerk, newClerk, KeyKind.PERSON));
        refused("keys.refused.hand.principal", () -> hand(clerk, newClerk, KeyKind.SEAL));
        refused("keys.refused.hand.own", () -> hand(principal, principal, KeyKind.PERSON));
        refused("keys.refused.hand.nobody", () -> hand(principal, newPrincipal, KeyKind.SEAL));
        make(newPrincipal, hand(clerk, newPrincipal, KeyKind.PERSON));
        make(newClerk, hand(principal, newClerk, KeyKind.PERSON));

        assertThat(keys.find(newPrincipal.personCode())).isPresent();
        assertThat(keys.find(newClerk.personCode())).isPresent();
    }

    @Test
    void whoever_hands_over_shows_the_own_key_and_a_wrong_pin_costs_a_try() {
        var principal = withKey(somebody("Lê Thị Hiệu Trưởng", Role.HT));
        var keyless = somebody("Lê Thị Chưa Khóa", Role.HT);
        var teacher = somebody("Nguyễn Văn Chờ", Role.GV);

        refused(
                "keys.refused.pin",
                () -> desk.hand(principal, teacher.personCode(), KeyKind.PERSON, "000001".toCharArray()));
        refused("keys.refused.hand.keyless", () -> hand(keyless, teacher, KeyKind.PERSON));

        assertThat(keys.find(principal.personCode()).orElseThrow().triesLeft()).isEqualTo(4);
        refused("keys.refused.code.none", () -> make(teacher, "abcd-efgh-jkmn"));
    }

    @Test
    void whoever_got_a_reset_password_neither_makes_nor_destroys_nor_hands_over_for_a_day() {
        var administrator = somebody("Trần Văn Quản Trị", Role.QT);
        var teacher = somebody("Nguyễn Văn Quên Mật Khẩu", Role.GV);
        var principal = withKey(somebody("Lê Thị Quên Mật Khẩu", Role.HT));
        var code = handed(teacher);
        accounts.reset(teacher.personCode(), administrator);
        accounts.reset(principal.personCode(), administrator);

        refused("keys.refused.waits", () -> make(teacher, code));
        refused("keys.refused.waits", () -> retirement.retire(principal.personCode(), principal.personCode()));
        refused("keys.refused.hand.waits", () -> hand(principal, teacher, KeyKind.PERSON));
        jdbc.sql("update account set proof_owed = 'OWNER' where person_code = :it")
                .param("it", teacher.personCode())
                .update();

        jdbc.sql("update account set password_reset_at = password_reset_at - interval '24 hours'")
                .update();
        make(teacher, code);
        retirement.retire(principal.personCode(), principal.personCode());

        assertThat(keys.find(teacher.personCode())).isPresent();
        assertThat(keys.find(principal.personCode())).isEmpty();
    }

    @Test
    void a_school_without_any_key_begins_with_its_principal_and_its_clerk_and_then_asks_for_pins() {
        var founded = new School(
                new SchoolCode("KC0001"), "Trường THCS Mới", "thcsmoi", "THCSM", "UBND", "Xã A", "Tỉnh B", false);
        register.add(founded);
        var principal = somebody(founded, "KC-HT", "Lê Thị Đầu Tiên", Role.HT);
        var clerk = somebody(founded, "KC-VT", "Đỗ Thị Đầu Tiên", Role.VT);
        var teacher = somebody(founded, "KC-GV", "Nguyễn Thị Đầu Tiên", Role.GV);

        firstKeys.issue(
                KeyKind.SEAL,
                clerk,
                desk.hand(principal, new PersonCode("KC-VT"), KeyKind.SEAL, new char[0])
                        .code(),
                CHOSEN.toCharArray());

        refused(
                "keys.refused.hand.keyless",
                () -> desk.hand(principal, new PersonCode("KC-GV"), KeyKind.PERSON, new char[0]));
        make(
                principal,
                desk.hand(clerk, new PersonCode("KC-HT"), KeyKind.PERSON, CHOSEN.toCharArray())
                        .code());
        make(
                teacher,
                desk.hand(principal, new PersonCode("KC-GV"), KeyKind.PERSON, CHOSEN.toCharArray())
                        .code());
        assertThat(keys.find(new PersonCode("KC-GV"))).isPresent();
    }

    @Test
    void the_console_of_the_machine_helps_a_principal_whom_nobody_can_help() {
        var principal = somebody("Lê Thị Mất Hết", Role.HT);
        var teacher = somebody("Nguyễn Thị Thường", Role.GV);

        var told = console.told(principal.personCode());
        make(principal, told.replaceAll(".*: ([a-z0-9-]{14}),.*", "$1"));

        assertThat(keys.find(principal.personCode())).isPresent();
        assertThat(console.told(teacher.personCode())).contains("không phải mã của Hiệu trưởng");
    }

    private String handed(SignedInPerson teacher) {
        return hand(withKey(somebody("Lê Thị Trao Mã", Role.HT)), teacher, KeyKind.PERSON);
    }

    private String hand(SignedInPerson from, SignedInPerson to, KeyKind kind) {
        return desk.hand(from, to.personCode(), kind, PIN.toCharArray()).code();
    }

    private void make(SignedInPerson person, String code) {
        firstKeys.issue(KeyKind.PERSON, person, code, CHOSEN.toCharArray());
    }

    private SignedInPerson withKey(SignedInPerson person) {
        var known = staff.person(person.personCode()).orElseThrow();
        keys.issueDemo(known, "Hiệu trưởng", school.school(), PIN.toCharArray());
        return person;
    }

    private SignedInPerson somebody(String name, Role role) {
        var account = school.accountOf(school.person(name, role).code());
        return new SignedInPerson(account.personCode(), name, account.username(), TestSchool.SCHOOL);
    }

    private SignedInPerson somebody(School founded, String code, String name, Role role) {
        staff.add(new Person(new PersonCode(code), name, null, true));
        staff.add(
                new Position(new PersonCode(code), founded.code(), role, role.name(), LocalDate.of(2020, 1, 1), null));
        var account = accounts.create(staff.person(new PersonCode(code)).orElseThrow(), founded);
        return new SignedInPerson(new PersonCode(code), name, account.username(), founded.code());
    }

    private List<String> acts(SignedInPerson person) {
        return jdbc.sql("select action from audit_event where actor = :it or subject_ref = :it order by id")
                .param("it", person.personCode())
                .query(String.class)
                .list();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(KeyRefused.class).hasMessage(key);
    }
}
