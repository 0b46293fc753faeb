package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.giaplai.school.PositionRole;
import vn.giaplai.school.WorkingCalendar;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountPagesIT {

    private final MockMvc browser;
    private final TestSchool school;
    private final WorkingCalendar calendar;

    @Autowired
    AccountPagesIT(WebApplicationContext context, TestSchool school, WorkingCalendar calendar) {
        this.browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
        this.school = school;
        this.calendar = calendar;
    }

    @Test
    void closing_an_account_is_asked_before_it_is_done() throws Exception {
        var page = page(PositionRole.QT, "/administration/accounts");

        assertThat(page).contains("Khóa tài khoản của Thầy Mở trang?");
        assertThat(page.split("name=\"enabled\" value=\"false\"").length)
                .isEqualTo(page.split("<details").length)
                .isGreaterThan(1);
    }

    @Test
    void days_are_shown_and_read_as_people_type_them_whatever_the_browser() throws Exception {
        var teacher = school.person("Cô Có Ngày", PositionRole.GV);
        var office = as(PositionRole.QT);
        var pages =
                List.of("/administration/staff", "/administration/staff/" + teacher.code(), "/administration/calendar");

        for (var path : pages) {
            assertThat(answer(get(path).with(office)).getContentAsString())
                    .as(path)
                    .contains("Ngày/tháng/năm")
                    .doesNotContain("type=\"date\"");
        }
        assertThat(answer(day("22/11/2096").with(office)).getStatus()).isEqualTo(302);
        assertThat(calendar.isWorking(LocalDate.of(2096, 11, 22))).isTrue();
        var unread = answer(day("31/02/2096").with(office));
        assertThat(unread.getStatus()).isEqualTo(400);
        assertThat(unread.getContentAsString()).contains("có ô ngày không đọc được");
    }

    @Test
    void a_value_of_the_wrong_kind_is_a_bad_request_and_only_an_address_is_not_found() throws Exception {
        var office = as(PositionRole.QT);

        assertThat(answer(post("/administration/calendar")
                                .param("day", "22/11/2096")
                                .param("working", "perhaps")
                                .param("note", "Thử")
                                .with(office))
                        .getStatus())
                .isEqualTo(400);
        assertThat(answer(get("/gradebook/import?kind=NONSENSE").with(office)).getStatus())
                .isEqualTo(400);
        assertThat(answer(get("/documents/no-id").with(office)).getStatus()).isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder day(String typed) {
        return post("/administration/calendar")
                .param("day", typed)
                .param("working", "true")
                .param("note", "Học bù");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(csrf())).andReturn().getResponse();
    }

    private RequestPostProcessor as(PositionRole role) {
        var person = school.person("Thầy Văn phòng", role);
        school.accountOf(person.code());
        var me = new SignedInPerson(person.code(), person.fullName(), person.code(), TestSchool.SCHOOL);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()));
    }

    private String page(PositionRole role, String path) throws Exception {
        var person = school.person("Thầy Mở trang", role);
        school.accountOf(person.code());
        var me = new SignedInPerson(person.code(), person.fullName(), person.code(), TestSchool.SCHOOL);
        return browser.perform(get(path)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
