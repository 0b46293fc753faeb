package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.testing.TestSchool;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PasswordAttackIT {

    private final MockMvc browser;
    private final TestSchool school;
    private final Accounts accounts;

    private final SmallSchool schools;
    private final JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    PasswordAttackIT(MockMvc browser, TestSchool school, Accounts accounts, SmallSchool schools, JdbcClient jdbc) {
        this.schools = schools;
        this.jdbc = jdbc;
        this.browser = browser;
        this.school = school;
        this.accounts = accounts;
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789, dãy dễ đoán",
        "qwertyuiop, đã bị lộ",
        "thcsthunghiem, tên trường",
        "Trường THCS Thử Nghiệm, tên trường",
        "lưuvănđoán2026, tên của bạn",
        "matkhau2026, quen dùng trong nhà trường"
    })
    void what_others_guess_first_is_refused_with_the_reason_and_nothing_changes(String chosen, String reason)
            throws Exception {
        var account = school.account("Lưu Văn Đoán");

        change(account, chosen)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString(reason)))
                .andExpect(content().string(Matchers.containsString("chỉ mình bạn nghĩ ra")));

        assertThat(accounts.matches(accounts.byPerson(account.personCode()).orElseThrow(), account.password()))
                .isTrue();
    }

    @Test
    void a_sentence_of_ones_own_is_taken() throws Exception {
        var account = school.account("Lưu Văn Nghĩ");

        change(account, "mèo vàng ăn bưởi").andExpect(redirectedUrl("/password"));

        assertThat(accounts.matches(accounts.byPerson(account.personCode()).orElseThrow(), "mèo vàng ăn bưởi"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0123456789, true, Mật khẩu đang dùng",
        "mèo vàng ăn bưởi, true, Việc cần làm",
        "0123456789, false, Việc cần làm"
    })
    void one_chosen_before_that_others_guess_first_is_changed_before_anything_else(
            String chosen, boolean forced, String shown) {
        var staffed = schools.with(Role.GV);
        jdbc.sql("update school set force_password_change = :forced where code = :school")
                .param("forced", forced)
                .param("school", staffed.code())
                .update();
        var account = accounts.byPerson(staffed.of(Role.GV)).orElseThrow();
        var encoded = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(chosen);
        jdbc.sql("""
                        update account set password_hash = :hash, first_password_until = null
                        where person_code = :person
                        """)
                .param("hash", encoded)
                .param("person", account.personCode())
                .update();

        assertThat(new Guest(port).signIn(account.username(), chosen)).contains(shown);
    }

    private ResultActions change(FirstPassword account, String chosen) throws Exception {
        var me = new SignedInPerson(account.personCode(), account.fullName(), account.username(), TestSchool.SCHOOL);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(me, null, List.of());
        signedIn.setDetails(new SignInTrace(
                UUID.randomUUID(),
                account.personCode(),
                accounts.byPerson(account.personCode()).orElseThrow().generation(),
                Instant.now(),
                "192.0.2.1",
                BrowserName.of(null)));
        return browser.perform(post("/password")
                .with(authentication(signedIn))
                .with(csrf())
                .param("present", account.password())
                .param("chosen", chosen)
                .param("again", chosen));
    }
}
