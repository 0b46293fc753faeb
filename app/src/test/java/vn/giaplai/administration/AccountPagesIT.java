package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.WorkingCalendar;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** The forms of administration: what is hard to undo asks first, and what is refused comes back as it was typed. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled before each test
class AccountPagesIT {

    private final MockMvc browser;
    private final TestSchool school;
    private final StaffDirectory staff;
    private final WorkingCalendar calendar;
    private Person administrator;

    @Autowired
    AccountPagesIT(MockMvc browser, TestSchool school, StaffDirectory staff, WorkingCalendar calendar) {
        this.browser = browser;
        this.school = school;
        this.staff = staff;
        this.calendar = calendar;
    }

    @BeforeEach
    void an_administrator() {
        administrator = school.person("Thầy Mở trang", Role.QT);
        school.accountOf(administrator.code());
    }

    @Test
    void closing_an_account_and_a_new_password_are_asked_before_they_are_done() throws Exception {
        var page = page("/administration/accounts");

        assertThat(page)
                .contains("Khóa tài khoản của Thầy Mở trang?", "Cấp lại mật khẩu cho Thầy Mở trang?")
                .doesNotContainPattern("<td><div class=\"row\">\\s*<form");
    }

    @Test
    void the_end_of_a_position_is_asked_before_it_is_done_and_proposes_no_day() throws Exception {
        var page = page("/administration/staff/" + administrator.code());

        assertThat(page)
                .contains("Kết thúc chức vụ này? Sau ngày cuối, người này không còn quyền của chức vụ.")
                .doesNotContainPattern("name=\"last\"[^>]* value=");
    }

    @Test
    void a_person_a_position_or_an_assignment_that_lacks_something_comes_back_as_it_was_typed() throws Exception {
        var teacher = "/administration/staff/" + administrator.code();

        refused(
                "/administration/staff",
                Map.of("code", "X-1", "fullName", "Lê Văn Bình", "role", "", "title", "Giáo viên"),
                "chưa chọn vai trò",
                "href=\"#role\"",
                "value=\"Lê Văn Bình\"");
        refused(
                "/administration/staff",
                Map.of("code", "X".repeat(31), "fullName", "Lê Văn Bình", "role", "QT", "title", "Giáo viên"),
                "ô “Mã” dài quá 30 ký tự",
                "href=\"#code\"",
                "value=\"Lê Văn Bình\"");
        refused(
                "/administration/staff",
                Map.of(
                        "code",
                        administrator.code().value(),
                        "fullName",
                        "Lê Văn Bình",
                        "role",
                        "GV",
                        "title",
                        "Giáo viên",
                        "from",
                        "2026-12-01"),
                "mã này đã thuộc về người khác",
                "href=\"#code\"",
                "value=\"Lê Văn Bình\"");
        refused(
                teacher + "/position",
                Map.of("role", "TTCM", "title", "T".repeat(101), "from", "2026-12-01"),
                "ô “Chức danh ghi trên văn bản” dài quá 100 ký tự",
                "href=\"#title\"",
                "value=\"TTCM\" selected");
        refused(
                teacher + "/position",
                Map.of("role", "", "title", "Tổ trưởng", "from", "2026-12-01"),
                "chưa chọn vai trò",
                "href=\"#role\"",
                "value=\"Tổ trưởng\"");
        refused(
                teacher + "/position",
                Map.of("role", "TTCM", "title", " ", "from", "2026-12-01"),
                "cần chức danh",
                "href=\"#title\"",
                "value=\"TTCM\" selected");
        refused(
                teacher + "/position",
                Map.of("role", "TTCM", "title", "Tổ trưởng", "from", ""),
                "cần ngày bắt đầu",
                "href=\"#position-from\"");
        refused(
                teacher + "/assignment",
                Map.of("classCode", "", "subject", "GVCN", "from", "2026-12-01"),
                "chưa chọn lớp",
                "href=\"#classCode\"",
                "value=\"GVCN\" selected");
        refused(
                teacher + "/assignment",
                Map.of("classCode", "9A", "subject", "", "from", "2026-12-01"),
                "chưa chọn môn học",
                "href=\"#subject\"");
        refused(teacher + "/position/end", Map.of("number", "0", "last", ""), "cần ngày cuối");

        assertThat(staff.person(new PersonCode("X-1"))).isEmpty();
        assertThat(staff.positions(administrator.code())).hasSize(1);
        assertThat(staff.assignments(administrator.code())).isEmpty();
    }

    @Test
    void a_day_of_the_calendar_that_lacks_something_comes_back_as_it_was_typed() throws Exception {
        refused(
                "/administration/calendar",
                Map.of("day", "30/04/2027", "working", "false", "note", "g".repeat(201)),
                "dài quá 200 ký tự",
                "value=\"30/04/2027\"");
        refused(
                "/administration/calendar",
                Map.of("day", "30/04/2027", "working", "false", "note", " "),
                "Cần ghi chú",
                "href=\"#note\"",
                "value=\"30/04/2027\"",
                "value=\"false\" selected");
        refused(
                "/administration/calendar",
                Map.of("day", "30/04/2027", "working", "", "note", "Giải phóng"),
                "chưa chọn loại ngày",
                "href=\"#working\"",
                "value=\"Giải phóng\"");
        refused(
                "/administration/calendar",
                Map.of("day", "", "working", "false", "note", "Giải phóng"),
                "chưa chọn ngày",
                "href=\"#day\"");

        assertThat(calendar.exceptions()).noneMatch(each -> each.note().equals("Giải phóng"));
    }

    @Test
    void days_are_shown_and_read_as_people_type_them_whatever_the_browser() throws Exception {
        var teacher = school.person("Cô Có Ngày", Role.GV);
        var pages =
                List.of("/administration/staff", "/administration/staff/" + teacher.code(), "/administration/calendar");

        for (var path : pages) {
            assertThat(page(path)).as(path).contains("Ngày/tháng/năm").doesNotContain("type=\"date\"");
        }
        assertThat(send("/administration/calendar", day("22/11/2096")).getStatus())
                .isEqualTo(302);
        assertThat(calendar.isWorking(LocalDate.of(2096, 11, 22))).isTrue();
        var unread = send("/administration/calendar", day("31/02/2096"));
        assertThat(unread.getStatus()).isEqualTo(400);
        assertThat(unread.getContentAsString()).contains("có ô ngày không đọc được");
    }

    @Test
    void a_value_of_the_wrong_kind_is_a_bad_request_and_only_an_address_is_not_found() throws Exception {
        assertThat(send("/administration/calendar", Map.of("day", "22/11/2096", "working", "perhaps", "note", "Thử"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(browser.perform(mine(get("/gradebook/import?kind=NONSENSE")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(browser.perform(mine(get("/documents/no-id")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private static Map<String, String> day(String typed) {
        return Map.of("day", typed, "working", "true", "note", "Học bù");
    }

    @Test
    void the_page_of_a_problem_takes_the_focus() throws Exception {
        var problem = send("/administration/accounts/" + administrator.code() + "/enable", Map.of("enabled", "false"));

        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getContentAsString())
                .containsPattern("role=\"alert\" tabindex=\"-1\" autofocus[^>]*>\\s*<p><strong>Bạn không thể tự khóa");
    }

    private void refused(String path, Map<String, String> form, String... words) throws Exception {
        var answer = send(path, form);

        assertThat(answer.getStatus()).as(path + form).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains(words).contains("id=\"errors\"");
    }

    private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
        var request = post(path);
        form.forEach(request::param);
        return browser.perform(mine(request).with(csrf())).andReturn().getResponse();
    }

    private String page(String path) throws Exception {
        return browser.perform(mine(get(path))).andReturn().getResponse().getContentAsString();
    }

    private MockHttpServletRequestBuilder mine(MockHttpServletRequestBuilder request) {
        var me = new SignedInPerson(
                administrator.code(),
                administrator.fullName(),
                administrator.code().value(),
                TestSchool.SCHOOL);
        return request.with(as(me));
    }
}
