package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** What is handed out on paper holds for a week. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirstPasswordIT {

    private static final String OVER = "Mật khẩu lần đầu này đã quá hạn dùng";

    @Autowired
    TestSchool school;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void a_first_password_opens_nothing_after_a_week_and_the_page_says_what_to_do() {
        var account = school.account("Kiều Văn Muộn");
        age(account, 8);

        var page = new Guest(port).signIn(account.username(), account.password());

        assertThat(page).contains(OVER, "nhờ người quản trị của trường cấp lại mật khẩu");
        assertThat(new Guest(port).signIn(account.username(), "sai")).doesNotContain(OVER);
    }

    @Test
    void it_opens_within_the_week_and_where_the_school_lets_people_keep_it_from_then_on() {
        var account = school.account("Kiều Thị Kịp");
        age(account, 6);

        new Guest(port).signIn(account.username(), account.password());
        age(account, 30);

        assertThat(new Guest(port).signIn(account.username(), account.password()))
                .contains("Kiều Thị Kịp");
    }

    @Test
    void where_it_must_be_changed_using_it_does_not_make_it_last() {
        var account = school.account("Kiều Văn Buộc");
        jdbc.sql("update account set must_change_password = true where person_code = ?")
                .param(account.personCode())
                .update();
        new Guest(port).signIn(account.username(), account.password());
        age(account, 8);

        assertThat(new Guest(port).signIn(account.username(), account.password()))
                .contains(OVER);
    }

    @Test
    void the_board_sees_that_it_is_over_and_a_new_one_opens_again() {
        var account = school.account("Kiều Thị Lại");
        age(account, 8);
        var by = school.accountOf(school.person("Kiều Văn Trị", Role.QT).code());
        var board = new Guest(port);
        board.signIn(by.username(), by.password());
        assertThat(board.get("/administration/accounts")).contains("Mật khẩu đầu tiên đã quá hạn");

        var fresh = accounts.reset(
                account.personCode(),
                new SignedInPerson(by.personCode(), by.fullName(), by.username(), TestSchool.SCHOOL));

        assertThat(new Guest(port).signIn(account.username(), fresh.password())).contains("Kiều Thị Lại");
    }

    @Test
    void an_administrator_who_came_too_late_gets_another_at_the_console_and_nobody_else_does() {
        var account = school.account("Kiều Văn Đầu");
        assertThat(accounts.renewIfOver(account.personCode())).isEmpty();
        age(account, 8);

        var fresh = accounts.renewIfOver(account.personCode()).orElseThrow();

        assertThat(new Guest(port).signIn(account.username(), fresh.password())).contains("Kiều Văn Đầu");
    }

    /** As if it had been handed out so many days ago. */
    private void age(FirstPassword account, int days) {
        jdbc.sql("""
                        update account set first_password_until = first_password_until - make_interval(days => ?)
                        where person_code = ?
                        """).params(days, account.personCode()).update();
    }
}
