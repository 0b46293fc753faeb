package vn.giaplai.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.signingdesk.DeskFixture;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.Asking;
import vn.giaplai.testing.TestSchool;

@AppTest
@Import(DeskFixture.class) // the same application, and database, as the tests of the signing desk
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyPagesIT {

    private static final String PIN = "246813";
    private static final String NEW_PIN = "975312";

    private final MockMvc browser;
    private final TestSchool school;
    private final KeyCustody keys;
    private final JdbcClient jdbc;

    @Autowired
    KeyPagesIT(MockMvc browser, TestSchool school, KeyCustody keys, JdbcClient jdbc) {
        this.browser = browser;
        this.school = school;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Test
    void somebody_whose_key_is_locked_destroys_it_with_the_password_and_chooses_the_pin_of_a_new_one()
            throws Exception {
        var teacher = teacherWithKey("Phạm Văn Khóa");
        var account = school.accountOf(teacher.code());
        lock(teacher);
        browser.perform(get("/keys").with(as(account)))
                .andExpect(content().string(Matchers.containsString("Khóa này không ký được nữa")));

        retire(account, KeyKind.PERSON, account.password()).andExpect(flash().attribute("retired", true));
        browser.perform(get("/keys").with(as(account)))
                .andExpect(content().string(Matchers.containsString("Xin mã tạo khóa")));
        browser.perform(post("/keys/ask").with(as(account)).param("kind", "PERSON"))
                .andExpect(flash().attribute("askedNow", true));
        var code = handedBy(principalWithKey(), teacher);
        browser.perform(get("/keys").with(as(account)))
                .andExpect(content().string(Matchers.containsString("đã trao mã cho bạn")))
                .andExpect(content().string(Matchers.containsString("Cấp khóa ký với mã PIN này")));
        browser.perform(post("/keys/first")
                        .with(as(account))
                        .param("kind", "PERSON")
                        .param("code", "x".repeat(41))
                        .param("newPin", NEW_PIN)
                        .param("newPinAgain", NEW_PIN))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("Ô “Mã” dài quá 40 ký tự")));
        browser.perform(post("/keys/first")
                        .with(as(account))
                        .param("kind", "PERSON")
                        .param("code", code)
                        .param("newPin", NEW_PIN)
                        .param("newPinAgain", NEW_PIN))
                .andExpect(flash().attribute("issued", true));

        assertThat(keys.unlock(teacher.code(), NEW_PIN.toCharArray()).owner()).isEqualTo(teacher.code());
        assertThat(jdbc.sql("select action from audit_event where actor = :actor or subject_ref = :actor order by id")
                        .param("actor", teacher.code())
                        .query(String.class)
                        .list())
                .containsSubsequence("key-locked", "key-retired", "key-issued");
    }

    @Test
    void a_wrong_password_destroys_nothing_and_is_counted_like_a_wrong_sign_in() throws Exception {
        var teacher = teacherWithKey("Phạm Văn Đoán");
        var account = school.accountOf(teacher.code());

        for (int tries = 0; tries < 5; tries++) {
            retire(account, KeyKind.PERSON, "mò mẫm")
                    .andExpect(flash().attribute("refused", "security.password.present-wrong"));
        }
        retire(account, KeyKind.PERSON, account.password())
                .andExpect(flash().attribute("refused", "security.password.wait.seconds"));

        assertThat(keys.unlock(teacher.code(), PIN.toCharArray()).owner()).isEqualTo(teacher.code());
    }

    @Test
    void a_destroyed_key_leaves_its_certificate_and_nothing_that_could_sign() throws Exception {
        var teacher = teacherWithKey("Phạm Văn Hủy");
        var account = school.accountOf(teacher.code());

        retire(account, KeyKind.PERSON, account.password());

        assertThat(jdbc.sql("select sealed is null and certificate is not null from signing_key where owner = :owner")
                        .param("owner", teacher.code())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> keys.unlock(teacher.code(), PIN.toCharArray()))
                .hasMessageContaining("keys.refused.none");
    }

    @Test
    void only_the_clerk_destroys_the_seal() throws Exception {
        keys.issueDemoSeal(school.school(), PIN.toCharArray());
        var teacher = school.account("Phạm Văn Thường");
        var clerk = school.accountOf(school.person("Phạm Thị Văn Thư", Role.VT).code());

        browser.perform(post("/keys/retire")
                        .with(as(teacher))
                        .param("kind", "SEAL")
                        .param("password", teacher.password()))
                .andExpect(status().isForbidden());
        assertThat(keys.find(TestSchool.SCHOOL)).isPresent();

        retire(clerk, KeyKind.SEAL, clerk.password()).andExpect(flash().attribute("retired", true));
        assertThat(keys.find(TestSchool.SCHOOL)).isEmpty();
        assertThat(page("/keys", clerk)).contains("Trường chưa có con dấu số").contains("value=\"SEAL\"");
    }

    @Test
    void the_administrator_destroys_a_key_of_the_own_staff_and_the_principal_only_sees_it() throws Exception {
        var teacher = teacherWithKey("Phạm Văn Quên");
        var page = "/administration/staff/" + teacher.code();
        var administrator =
                school.accountOf(school.person("Phạm Thị Quản Trị", Role.QT).code());
        var principal =
                school.accountOf(school.person("Phạm Thị Hiệu Trưởng", Role.HT).code());
        browser.perform(get(page).with(as(principal)))
                .andExpect(content().string(Matchers.containsString("Đang dùng, chứng thư đến")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/key/retire"))));
        browser.perform(post(page + "/key/retire").with(as(principal))).andExpect(status().isForbidden());

        browser.perform(post(page + "/key/retire").with(as(administrator))).andExpect(redirectedUrl(page));

        assertThat(keys.find(teacher.code())).isEmpty();
        browser.perform(get(page).with(as(administrator)))
                .andExpect(content().string(Matchers.containsString("Chưa có khóa ký")));
    }

    @Test
    void the_principal_sees_who_asked_first_and_hands_each_a_slip_that_is_shown_once() throws Exception {
        var asker = school.account("Phạm Văn Xin");
        browser.perform(post("/keys/ask").with(as(asker)).param("kind", "PERSON"));
        var principal = principalWithKey();

        browser.perform(get("/").with(as(principal)))
                .andExpect(content().string(Matchers.containsString("người xin mã tạo khóa")));
        var list = page("/keys/codes", principal);
        assertThat(list.indexOf("Phạm Văn Xin")).isBetween(list.indexOf("id=\"asked\""), list.indexOf("id=\"others\""));
        var code = handedBy(principal, asker.personCode().value());

        assertThat(page("/keys/codes", principal))
                .doesNotContain(code)
                .contains("Trao mã mới")
                .matches("(?s).*id=\"others\".*Phạm Văn Xin.*đã trao, dùng được đến.*");
        assertThat(page("/keys", asker)).doesNotContain(code);
    }

    @Test
    void what_happens_to_a_password_and_a_key_is_told_to_the_owner_and_the_principal_until_each_has_seen_it()
            throws Exception {
        var teacher = school.account("Phạm Thị Được Báo");
        var other = school.account("Phạm Thị Người Khác");
        var principal =
                school.accountOf(school.person("Phạm Thị Hiệu Trưởng", Role.HT).code());
        var administrator =
                school.accountOf(school.person("Phạm Văn Cấp Lại", Role.QT).code());
        browser.perform(post("/administration/accounts/" + teacher.personCode() + "/reset")
                .with(as(administrator)));
        var told = "Phạm Văn Cấp Lại cấp lại mật khẩu của Phạm Thị Được Báo";
        var notice = jdbc.sql("select id from account_notice where person_code = :it")
                .param("it", teacher.personCode())
                .query(String.class)
                .single();
        assertThat(page("/", teacher)).contains(told);
        assertThat(page("/", principal)).contains(told);
        assertThat(page("/", other)).doesNotContain(told);
        jdbc.sql(
                        "update account set password_reset_at = password_reset_at - interval '25 hours' where person_code = :it")
                .param("it", teacher.personCode())
                .update();

        for (var reader : List.of(other, teacher)) {
            browser.perform(post("/inbox/notices/seen").with(as(reader)).param("notice", notice))
                    .andExpect(redirectedUrl("/inbox"));
        }

        assertThat(page("/", teacher)).doesNotContain(told);
        assertThat(page("/", principal)).contains(told);
        assertThat(jdbc.sql(
                                "select actor from audit_event where action = 'notice-seen' and details->>'notice' = :notice")
                        .param("notice", notice)
                        .query(String.class)
                        .list())
                .containsExactly(teacher.personCode().value());
    }

    private FirstPassword principalWithKey() {
        var principal = school.person("Phạm Thị Trao Mã", Role.HT);
        keys.issueDemo(principal, "Hiệu trưởng", school.school(), PIN.toCharArray());
        return school.accountOf(principal.code());
    }

    private String handedBy(FirstPassword principal, Person person) throws Exception {
        return handedBy(principal, person.code().value());
    }

    private String handedBy(FirstPassword principal, String person) throws Exception {
        var slip = browser.perform(post("/keys/codes/" + person + "/PERSON")
                        .with(as(principal))
                        .param("pin", PIN))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("data-print")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return slip.replaceAll("(?s).*<code id=\"code\">([^<]*)<.*", "$1");
    }

    private String page(String path, FirstPassword reader) throws Exception {
        return browser.perform(get(path).with(as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions retire(FirstPassword account, KeyKind kind, String password) throws Exception {
        return browser.perform(post("/keys/retire")
                        .with(as(account))
                        .param("kind", kind.name())
                        .param("password", password))
                .andExpect(redirectedUrl("/keys"));
    }

    private Person teacherWithKey(String name) {
        var teacher = school.person(name, Role.GV);
        keys.issueDemo(teacher, "Giáo viên", school.school(), PIN.toCharArray());
        return teacher;
    }

    private void lock(Person person) {
        for (int tries = 0; tries < 5; tries++) {
            assertThatThrownBy(() -> keys.unlock(person.code(), "000001".toCharArray()))
                    .isInstanceOf(KeyRefused.class);
        }
    }

    private static RequestPostProcessor as(FirstPassword account) {
        return Asking.as(
                new SignedInPerson(account.personCode(), account.fullName(), account.username(), TestSchool.SCHOOL));
    }
}
