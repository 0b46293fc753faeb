package vn.giaplai.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giaplai.web.FormVisitor.encoded;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.signingdesk.DeskFixture;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.web.FormVisitor;

/** An administrator tries each way to a signature of somebody else, over HTTP and with what the pages give him. */
@AppTest
@Import(DeskFixture.class) // the same application, and database, as the tests of the signing desk
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyTakeoverAttackIT {

    private static final String PIN = "246813";
    private static final String THIEFS = "975312";
    private static final String OWN = encoded("chim bay qua nui 47 lan");
    private static final Pattern CODE = Pattern.compile("<code id=\"code\">([a-z0-9-]{14})</code>");
    private static final Pattern PASSWORD = Pattern.compile("<code>([a-z0-9]{12})</code></td>");

    private final int port;
    private final TestSchool school;
    private final KeyCustody keys;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    @Autowired
    KeyTakeoverAttackIT(
            @LocalServerPort int port, TestSchool school, KeyCustody keys, Accounts accounts, JdbcClient jdbc) {
        this.port = port;
        this.school = school;
        this.keys = keys;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Test
    void a_password_that_an_administrator_resets_gives_no_signature() {
        var teacher = withKey("Nguyễn Thị Nạn Nhân", Role.GV);
        var administrator = signedIn(school.person("Trần Văn Quản Trị", Role.QT));

        var thief = resetAndSignIn(administrator, teacher);
        thief.destroysAndMakes("PERSON", "");

        stillHers(teacher);
        assertThat(thief.visitor.get("/keys").body()).contains("vừa được người khác cấp lại");

        aDayLater(teacher);
        thief.destroysAndMakes("PERSON", "abcd-efgh-jkmn");

        nobodysSignature(teacher);
    }

    @Test
    void whoever_uses_a_password_that_was_just_reset_takes_away_no_notice_of_it() {
        var teacher = school.person("Nguyễn Thị Được Báo Tin", Role.GV);
        var administrator = signedIn(school.person("Trần Văn Quản Trị", Role.QT));
        var thief = resetAndSignIn(administrator, teacher);
        var notice = Map.of("notice", notice(teacher));

        assertThat(thief.visitor.get("/inbox").body())
                .contains("cấp lại mật khẩu của Nguyễn Thị Được Báo Tin", "các tin này ở lại đây đến")
                .doesNotContain("/inbox/notices/seen");
        assertThat(thief.visitor.post("/inbox/notices/seen", notice).statusCode())
                .isEqualTo(409);
        assertThat(thief.visitor.get("/inbox").body()).contains("cấp lại mật khẩu của Nguyễn Thị Được Báo Tin");

        aDayLater(teacher);
        thief.visitor.post("/inbox/notices/seen", notice);
        assertThat(thief.visitor.get("/inbox").body()).doesNotContain("cấp lại mật khẩu của Nguyễn Thị Được Báo Tin");
    }

    @Test
    void an_administrator_who_destroys_the_key_by_the_page_of_the_staff_gets_no_other() {
        var teacher = withKey("Nguyễn Thị Bị Hủy", Role.GV);
        var administrator = signedIn(school.person("Trần Văn Quản Trị", Role.QT));

        var thief = resetAndSignIn(administrator, teacher);
        administrator.post("/administration/staff/" + teacher.code() + "/key/retire", Map.of());
        stillHers(teacher);

        aDayLater(teacher);
        administrator.post("/administration/staff/" + teacher.code() + "/key/retire", Map.of());
        thief.destroysAndMakes("PERSON", "");

        nobodysSignature(teacher);
    }

    @Test
    void an_administrator_who_is_clerk_too_hands_no_code_to_whom_he_gave_the_password() {
        var teacher = withKey("Nguyễn Thị Một Tay", Role.GV);
        var both = withKey("Trần Văn Hai Vai", Role.QT);
        holds(both, Role.VT);
        var administrator = signedIn(both);

        var thief = resetAndSignIn(administrator, teacher);
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where action = 'account-password-changed' and actor = :it")
                        .param("it", teacher.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        aDayLater(teacher);
        thief.visitor.post("/keys/retire", Map.of("kind", "PERSON", "password", thief.password));
        var answer = administrator.post(handing(teacher), Map.of("pin", PIN));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Bạn đã cấp mật khẩu cho người này");
        thief.makes("PERSON", "");
        nobodysSignature(teacher);
    }

    @Test
    void a_code_that_was_kept_before_the_reset_makes_no_key() {
        var teacher = school.person("Nguyễn Thị Mã Cũ", Role.GV);
        school.accountOf(teacher.code());
        var both = withKey("Trần Văn Hai Vai", Role.QT);
        holds(both, Role.VT);
        var administrator = signedIn(both);

        var code = code(administrator.post(handing(teacher), Map.of("pin", PIN)).body());
        var thief = resetAndSignIn(administrator, teacher);
        aDayLater(teacher);
        thief.makes("PERSON", code);

        assertThat(thief.visitor.get("/keys").body()).contains("cũng là người đã cấp mật khẩu");
        nobodysSignature(teacher);
    }

    @Test
    void the_password_of_the_principal_hands_over_no_codes() {
        var teacher = withKey("Nguyễn Thị Qua Hiệu Trưởng", Role.GV);
        var principal = withKey("Lê Thị Hiệu Trưởng", Role.HT);
        var administrator = signedIn(school.person("Trần Văn Quản Trị", Role.QT));

        var thief = resetAndSignIn(administrator, teacher);
        var puppet = resetAndSignIn(administrator, principal);
        puppet.visitor.post(handing(teacher), Map.of("pin", PIN));
        assertThat(puppet.visitor.get("/keys/codes").body()).contains("bạn mới trao mã được");
        aDayLater(teacher);
        aDayLater(principal);
        puppet.visitor.post(handing(teacher), Map.of("pin", THIEFS));
        assertThat(puppet.visitor.get("/keys/codes").body()).contains("Mã PIN không đúng");
        puppet.visitor.post("/keys/retire", Map.of("kind", "PERSON", "password", puppet.password));
        puppet.visitor.post(handing(teacher), Map.of());

        assertThat(puppet.visitor.get("/keys/codes").body()).contains("bạn cần có khóa ký của mình trước");
        assertThat(codesFor(teacher)).isZero();
        thief.destroysAndMakes("PERSON", "");
        nobodysSignature(teacher);
    }

    @Test
    void an_account_that_an_administrator_opens_and_a_clerk_whom_he_appoints_give_no_signature() {
        var teacher = school.person("Nguyễn Thị Chưa Có Tài Khoản", Role.GV);
        var himself = withKey("Trần Văn Tự Phong", Role.QT);
        var administrator = signedIn(himself);

        var sheet = administrator
                .post(
                        "/administration/accounts",
                        Map.of("person", teacher.code().value()))
                .body();
        administrator.post(
                "/administration/staff/" + himself.code() + "/position",
                Map.of("role", "VT", "title", "VT", "from", "2020-01-01"));
        administrator.post(handing(teacher), Map.of("pin", PIN));
        var thief = new Thief(signIn(teacher, password(sheet)), password(sheet));
        thief.makes("PERSON", "");

        assertThat(codesFor(teacher)).isZero();
        nobodysSignature(teacher);
    }

    @Test
    void a_guessed_pin_is_changed_by_nobody() {
        var teacher = withKey("Nguyễn Thị Đổi Mã", Role.GV);
        var administrator = signedIn(school.person("Trần Văn Quản Trị", Role.QT));

        var thief = resetAndSignIn(administrator, teacher);
        thief.visitor.post(
                "/keys/pin", Map.of("kind", "PERSON", "oldPin", "000001", "newPin", THIEFS, "newPinAgain", THIEFS));

        stillHers(teacher);
    }

    @Test
    void the_password_of_the_clerk_gives_no_seal() {
        keys.issueDemoSeal(school.school(), PIN.toCharArray());
        var clerk = school.person("Đỗ Thị Văn Thư", Role.VT);
        school.accountOf(clerk.code());
        var administrator = signedIn(school.person("Trần Văn Quản Trị", Role.QT));

        var thief = resetAndSignIn(administrator, clerk);
        thief.destroysAndMakes("SEAL", "");
        assertThat(keys.unlockSeal(TestSchool.SCHOOL, clerk.code(), PIN.toCharArray())
                        .owner())
                .isEqualTo(TestSchool.SCHOOL);
        aDayLater(clerk);
        thief.destroysAndMakes("SEAL", "");

        assertThat(keys.find(TestSchool.SCHOOL)).isEmpty();
    }

    @Test
    void the_seal_is_nobodys_personal_key() {
        keys.issueDemoSeal(school.school(), PIN.toCharArray());
        var teacher = signedIn(school.person("Nguyễn Thị Thường", Role.GV));

        for (var form : Map.of(
                        "/keys/pin",
                        Map.of("kind", "SEAL", "oldPin", PIN, "newPin", THIEFS, "newPinAgain", THIEFS),
                        "/keys/first",
                        Map.of("kind", "SEAL", "code", "x", "newPin", THIEFS, "newPinAgain", THIEFS),
                        "/keys/retire",
                        Map.of("kind", "SEAL", "password", "x"),
                        "/keys/ask",
                        Map.of("kind", "SEAL"))
                .entrySet()) {
            assertThat(teacher.post(form.getKey(), form.getValue()).statusCode())
                    .as(form.getKey())
                    .isEqualTo(403);
        }
    }

    /** Somebody with a password that is not theirs. */
    private record Thief(FormVisitor visitor, String password) {

        void destroysAndMakes(String kind, String code) {
            visitor.post("/keys/retire", Map.of("kind", kind, "password", password));
            makes(kind, code);
        }

        void makes(String kind, String code) {
            visitor.post("/keys/ask", Map.of("kind", kind));
            visitor.get("/keys");
            visitor.post("/keys/first", Map.of("kind", kind, "code", code, "newPin", THIEFS, "newPinAgain", THIEFS));
        }
    }

    private void stillHers(Person person) {
        nobodysSignature(person);
        assertThat(keys.unlock(person.code(), PIN.toCharArray()).owner()).isEqualTo(person.code());
    }

    private void nobodysSignature(Person person) {
        assertThatThrownBy(() -> keys.unlock(person.code(), THIEFS.toCharArray()))
                .isInstanceOf(KeyRefused.class);
    }

    private String notice(Person person) {
        return jdbc.sql("select id from account_notice where person_code = :person")
                .param("person", person.code())
                .query(String.class)
                .single();
    }

    private int codesFor(Person person) {
        return jdbc.sql("select count(*) from key_code where person_code = :person")
                .param("person", person.code())
                .query(Integer.class)
                .single();
    }

    /** Signed in with the password that was reset, and then with another: whoever was given one can do that. */
    private Thief resetAndSignIn(FormVisitor administrator, Person person) {
        if (accounts.byPerson(person.code()).isEmpty()) {
            school.accountOf(person.code());
        }
        var answer = administrator.post("/administration/accounts/" + person.code() + "/reset", Map.of());
        var password = answer.statusCode() == 200 ? password(answer.body()) : confirmed(person);
        signIn(person, password).post("/password", Map.of("present", password, "chosen", OWN, "again", OWN));
        return new Thief(signIn(person, "chim bay qua nui 47 lan"), OWN);
    }

    /** The password of an office is made by a second person; here it reaches the thief all the same. */
    private String confirmed(Person person) {
        var second = school.person("Trần Thị Xác Nhận", Role.PHT);
        var confirming = new SignedInPerson(
                second.code(), second.fullName(), second.code().value(), TestSchool.SCHOOL);
        return accounts.confirmedBy(confirming, person, school.school()).password();
    }

    private FormVisitor signIn(Person person, String password) {
        return FormVisitor.signedIn(
                port, accounts.byPerson(person.code()).orElseThrow().username(), password);
    }

    private void aDayLater(Person person) {
        jdbc.sql(
                        "update account set password_reset_at = password_reset_at - interval '25 hours' where person_code = :it")
                .param("it", person.code())
                .update();
    }

    private void holds(Person person, Role role) {
        jdbc.sql("""
                        insert into position (person_code, school_code, role, title, valid_from)
                        values (:person, :school, :role, :role, '2020-01-01')
                        """)
                .param("person", person.code())
                .param("school", TestSchool.SCHOOL)
                .param("role", role.name())
                .update();
    }

    private Person withKey(String name, Role role) {
        var person = school.person(name, role);
        keys.issueDemo(person, "Giáo viên", school.school(), PIN.toCharArray());
        return person;
    }

    private FormVisitor signedIn(Person person) {
        return signIn(person, school.accountOf(person.code()).password());
    }

    private static String handing(Person person) {
        return "/keys/codes/" + person.code() + "/PERSON";
    }

    private static String password(String sheet) {
        return found(PASSWORD, sheet);
    }

    private static String code(String slip) {
        return found(CODE, slip);
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
