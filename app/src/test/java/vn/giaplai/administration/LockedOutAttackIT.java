package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;

/** A member of the administering board tries to keep all who decide and seal out of their own school. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class LockedOutAttackIT {

    @Autowired
    SmallSchool schools;

    @Autowired
    SchoolRegister register;

    @Autowired
    KeyCustody keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void somebody_who_can_open_again_what_is_closed_is_always_left() throws Exception {
        var school = schools.withOneOfEach();

        assertThat(close(school, Role.HT).getStatus()).isEqualTo(302);
        for (var role : List.of(Role.PHT, Role.VT)) {
            var refused = close(school, role);

            assertThat(refused.getStatus()).isEqualTo(409);
            assertThat(refused.getContentAsString()).contains("không còn ai khác mở lại được");
            assertThat(enabled(school.of(role).value())).isTrue();
        }
    }

    @Test
    void a_principal_without_vice_principal_and_clerk_is_not_kept_out() throws Exception {
        var school = schools.with(Role.HT, Role.QT);

        assertThat(close(school, Role.HT).getStatus()).isEqualTo(409);

        assertThat(enabled(school.of(Role.HT).value())).isTrue();
    }

    @Test
    void whoever_is_kept_out_comes_back_by_a_second_person_even_if_the_board_does_not_want_it() throws Exception {
        var school = schools.withOneOfEach();
        var board = school.of(Role.QT);
        var clerk = school.of(Role.VT);
        close(school, Role.HT);

        assertThat(page(school, clerk.value(), "/")).contains("Có 1 thay đổi nhân sự chờ bạn xác nhận");
        assertThat(page(school, clerk.value(), "/appointments")).contains("Mở lại tài khoản", "gặp trực tiếp");
        assertThat(page(school, board.value(), "/appointments")).doesNotContain("Rút lại đề nghị");
        assertThat(answer(school, board.value(), "withdraw")).isEqualTo(403);
        assertThat(answer(school, board.value(), "confirm")).isEqualTo(403);
        assertThat(answer(school, clerk.value(), "confirm")).isEqualTo(302);

        assertThat(enabled(school.of(Role.HT).value())).isTrue();
    }

    @Test
    void a_teachers_account_is_closed_and_opened_by_the_board() throws Exception {
        var school = schools.withOneOfEach();

        close(school, Role.GV);
        assertThat(enabled(school.of(Role.GV).value())).isFalse();
        enable(school, Role.GV, true);

        assertThat(enabled(school.of(Role.GV).value())).isTrue();
    }

    @Test
    void the_key_of_somebody_in_office_is_destroyed_by_its_owner_alone() throws Exception {
        var school = schools.withOneOfEach();
        for (var role : List.of(Role.HT, Role.PHT, Role.VT)) {
            var owner = school.staff().person(school.of(role)).orElseThrow();
            keys.issueDemo(owner, role.name(), register.school(school.code()).orElseThrow(), "246813".toCharArray());
            var address = "/administration/staff/" + owner.code();

            var refused = ask(school, school.of(Role.QT).value(), post(address + "/key/retire"));

            assertThat(refused.getStatus()).isEqualTo(409);
            assertThat(refused.getContentAsString()).contains("chỉ chính người đó hủy được");
            assertThat(keys.find(owner.code())).isPresent();
            assertThat(page(school, school.of(Role.QT).value(), address)).doesNotContain("/key/retire");
        }
    }

    private MockHttpServletResponse close(SmallSchool.Staffed school, Role role) throws Exception {
        return enable(school, role, false);
    }

    private MockHttpServletResponse enable(SmallSchool.Staffed school, Role role, boolean enabled) throws Exception {
        return ask(
                school,
                school.of(Role.QT).value(),
                post("/administration/accounts/" + school.of(role) + "/enable")
                        .param("enabled", String.valueOf(enabled)));
    }

    private int answer(SmallSchool.Staffed school, String personCode, String answer) throws Exception {
        var batch = jdbc.sql(
                        "select batch::text from staff_proposal where school_code = :school and decided_at is null")
                .param("school", school.code())
                .query(String.class)
                .single();
        return ask(school, personCode, post("/appointments/" + batch + "/" + answer))
                .getStatus();
    }

    private String page(SmallSchool.Staffed school, String personCode, String path) throws Exception {
        return ask(school, personCode, get(path)).getContentAsString();
    }

    private MockHttpServletResponse ask(
            SmallSchool.Staffed school, String personCode, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(new PersonCode(personCode), school.code())))
                .andReturn()
                .getResponse();
    }

    private boolean enabled(String personCode) {
        return jdbc.sql("select enabled from account where person_code = :person")
                .param("person", personCode)
                .query(Boolean.class)
                .single();
    }
}
