package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.imports.ImportKind;
import vn.giaplai.imports.ImportTarget;
import vn.giaplai.imports.Imports;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.Assigned;
import vn.giaplai.testing.SmallClasses;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.transcripts.FinishedTranscripts;
import vn.giaplai.web.SchoolTime;

/** A member of the administering board makes himself principal and locks a year alone; and every other way to the same. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class AppointmentAttackIT {

    @Autowired
    SmallClasses classes;

    @Autowired
    SmallSchool schools;

    @Autowired
    Imports imports;

    @Autowired
    FinishedTranscripts finished;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolTime time;

    @Autowired
    MockMvc browser;

    private SmallSchool.Staffed school;
    private String board;

    @BeforeEach
    void a_school_with_one_of_each() {
        school = schools.withOneOfEach();
        board = school.of(Role.QT).value();
    }

    @Test
    void the_board_makes_itself_principal_since_2020_and_locks_the_year() throws Exception {
        var signed = classes.enterOfOne(school, "9H", 1, new PersonCode(board));
        finished.of(signed.ref(), signed.pupilCodes());
        send(board, "/administration/staff/" + board + "/position", position("HT", "2020-01-01"));
        send(board, "/transcript-lock", Map.of("year", SmallSchool.YEAR, "reason", "Hết năm học"));

        assertThat(status(get("/transcript-lock/decide-lock/" + lockTask()), board))
                .isEqualTo(403);
        assertThat(send(board, "/transcript-lock/decide-lock/" + lockTask(), Map.of("approved", "true"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(school.holds(new PersonCode(board), Role.HT, time.today())).isFalse();
        assertThat(school.holds(new PersonCode(board), Role.HT, LocalDate.of(2020, 6, 1)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HT", "PHT", "VT", "QT", "TTRA"})
    void no_office_begins_or_ends_by_one_person(Role role) throws Exception {
        var teacher = school.of(Role.GV);
        var holder = school.of(role);

        send(board, "/administration/staff/" + teacher + "/position", position(role.name(), today()));
        send(board, "/administration/staff/" + holder + "/position/end", Map.of("number", "0", "last", today()));
        send(
                board,
                "/administration/staff",
                Map.of(
                        "code",
                        "MOI" + role,
                        "fullName",
                        "Người Mới",
                        "role",
                        role.name(),
                        "title",
                        "M",
                        "from",
                        today()));

        assertThat(school.holds(teacher, role, time.today())).isFalse();
        assertThat(school.holds(holder, role, time.today().plusDays(1))).isTrue();
        assertThat(school.staff().person(new PersonCode("MOI" + role))).isEmpty();
        assertThat(waiting()).hasSize(3);
    }

    @Test
    void nobody_confirms_what_they_proposed_or_are_concerned_by() throws Exception {
        var vice = school.of(Role.PHT);
        send(board, "/administration/staff/" + board + "/position", position("VT", today()));
        var own = waiting().get(0);

        for (var somebody : List.of(board, vice.value(), school.of(Role.VT).value())) {
            assertThat(answer(somebody, own, "confirm")).as(somebody).isEqualTo(403);
        }
        assertThat(answer(school.of(Role.GV).value(), own, "confirm")).isEqualTo(403);
        assertThat(school.holds(new PersonCode(board), Role.VT, time.today())).isFalse();

        assertThat(answer(school.of(Role.HT).value(), own, "confirm")).isEqualTo(302);
        assertThat(school.holds(new PersonCode(board), Role.VT, time.today())).isTrue();
        assertThat(answer(school.of(Role.HT).value(), own, "confirm")).isEqualTo(410);
        assertThat(events(board))
                .containsExactly(
                        "staff-change-proposed by " + board,
                        "staff-change-confirmed by " + school.of(Role.HT),
                        "position-added by " + board);
    }

    @Test
    void nobody_gives_oneself_a_position_or_a_class_alone() throws Exception {
        send(board, "/administration/staff/" + board + "/position", position("TTCM", today()));
        for (var subject : List.of("GVCN", "TOAN")) {
            send(
                    board,
                    "/administration/staff/" + board + "/assignment",
                    Map.of("classCode", "9A", "subject", subject, "from", today()));
        }
        assertThat(school.holds(new PersonCode(board), Role.TTCM, time.today())).isFalse();
        assertThat(school.staff().assignments(new PersonCode(board))).isEmpty();

        var homeroom = waiting().get(1);
        assertThat(answer(board, homeroom, "confirm")).isEqualTo(403);
        assertThat(page(board, "/appointments")).contains("Thêm phân công", "Người Giữ HT");
        assertThat(answer(school.of(Role.HT).value(), homeroom, "confirm")).isEqualTo(302);
        assertThat(new Assigned(school.staff(), school.classA(), time.today()).homeroom())
                .contains(new PersonCode(board));

        send(
                board,
                "/administration/staff/" + school.of(Role.GV) + "/assignment",
                Map.of("classCode", "9A", "subject", "TOAN", "from", today()));
        assertThat(school.staff().assignments(school.of(Role.GV))).hasSize(1);
    }

    @Test
    void a_file_gives_whoever_sends_it_no_class() throws Exception {
        var file = """
            Mã cán bộ;Lớp;Vai trò;Mã môn;Từ ngày
            %1$s;9A;GVCN;;%2$s
            """.formatted(board, time.day(time.today()));
        var target = new ImportTarget(ImportKind.ASSIGNMENTS, school.code(), SmallSchool.YEAR, null, null, null);

        var draft = imports.upload(
                        target, "phan-cong.csv", file.getBytes(StandardCharsets.UTF_8), new PersonCode(board))
                .draft();
        send(board, "/gradebook/import/" + draft.orElseThrow() + "/confirm", Map.of());

        assertThat(school.staff().assignments(new PersonCode(board))).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void what_concerns_the_principal_is_confirmed_by_a_vice_principal_or_the_clerk() throws Exception {
        var principal = school.of(Role.HT);
        send(board, "/administration/staff/" + principal + "/position/end", Map.of("number", "0", "last", today()));
        var end = waiting().get(0);

        assertThat(answer(principal.value(), end, "confirm")).isEqualTo(403);
        assertThat(answer(board, end, "confirm")).isEqualTo(403);
        assertThat(answer(school.of(Role.PHT).value(), end, "confirm")).isEqualTo(302);

        assertThat(school.holds(principal, Role.HT, time.today())).isTrue();
        assertThat(school.holds(principal, Role.HT, time.today().plusDays(1))).isFalse();
    }

    @Test
    void an_empty_principals_place_is_filled_by_nobody_at_the_pages() throws Exception {
        school = schools.with(Role.QT, Role.PHT, Role.VT, Role.GV);
        board = school.of(Role.QT).value();

        var answer = send(board, "/administration/staff/" + board + "/position", position("HT", today()));

        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(answer.getResponse().getContentAsString()).contains("trường chưa có Hiệu trưởng đương nhiệm");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void nobody_reaches_back_beyond_the_stated_days_without_the_principal() throws Exception {
        var teacher = school.of(Role.GV);
        var beyond = time.today().minusDays(31);
        var assignment = "/administration/staff/" + teacher + "/assignment";

        send(board, assignment, Map.of("classCode", "9A", "subject", "GVCN", "from", beyond.toString()));
        send(board, "/administration/staff/" + teacher + "/position", position("TTCM", beyond.toString()));
        assertThat(school.staff().assignments(teacher)).isEmpty();
        assertThat(school.holds(teacher, Role.TTCM, time.today())).isFalse();

        assertThat(answer(school.of(Role.PHT).value(), waiting().get(0), "confirm"))
                .isEqualTo(403);
        assertThat(answer(school.of(Role.HT).value(), waiting().get(0), "confirm"))
                .isEqualTo(302);
        assertThat(new Assigned(school.staff(), school.classA(), beyond).homeroom())
                .contains(teacher);

        send(
                board,
                assignment + "/end",
                Map.of("number", "0", "last", beyond.plusDays(2).toString()));
        assertThat(new Assigned(school.staff(), school.classA(), time.today()).homeroom())
                .doesNotContain(teacher);
        send(board, assignment + "/end", Map.of("number", "0", "last", "2027-05-31"));
        assertThat(new Assigned(school.staff(), school.classA(), time.today()).homeroom())
                .contains(teacher);
    }

    @Test
    void an_office_that_is_over_is_not_prolonged_by_one_person() throws Exception {
        jdbc.sql("update position set valid_to = '2024-06-30' where person_code = :gv")
                .param("gv", school.of(Role.TTCM))
                .update();
        jdbc.sql("insert into position (person_code, school_code, role, title, valid_from, valid_to) values"
                        + " (:p, :s, 'HT', 'HT', '2021-01-01', '2022-01-01')")
                .param("p", board)
                .param("s", school.code())
                .update();

        for (var number : List.of("0", "1")) {
            send(
                    board,
                    "/administration/staff/" + board + "/position/end",
                    Map.of("number", number, "last", "2030-01-01"));
        }
        send(
                board,
                "/administration/staff/" + school.of(Role.TTCM) + "/position/end",
                Map.of("number", "0", "last", "2030-01-01"));

        assertThat(school.holds(new PersonCode(board), Role.HT, time.today())).isFalse();
        assertThat(school.holds(school.of(Role.TTCM), Role.TTCM, time.today())).isFalse();
    }

    @Test
    void a_file_appoints_nobody_to_an_office() throws Exception {
        var file = """
            Mã cán bộ;Họ và tên;Vai trò;Chức vụ;Từ ngày
            %1$s;Người Giữ QT;HT;Hiệu trưởng;%2$s
            TEP1;Phạm Từ Tệp;VT;Văn thư;%2$s
            TEP2;Lê Từ Tệp;GV;Giáo viên;%2$s
            TEP3;Ngô Từ Tệp;GV;Giáo viên;01/09/2020
            """.formatted(board, time.day(time.today()));
        var target = new ImportTarget(ImportKind.STAFF, school.code(), SmallSchool.YEAR, null, null, null);

        var draft = imports.upload(target, "can-bo.csv", file.getBytes(StandardCharsets.UTF_8), new PersonCode(board))
                .draft();
        send(board, "/gradebook/import/" + draft.orElseThrow() + "/confirm", Map.of());

        assertThat(school.holds(new PersonCode(board), Role.HT, time.today())).isFalse();
        assertThat(school.staff().person(new PersonCode("TEP1"))).isEmpty();
        assertThat(school.holds(new PersonCode("TEP2"), Role.GV, time.today())).isTrue();
        assertThat(school.staff().person(new PersonCode("TEP3"))).isEmpty();
        assertThat(answer(school.of(Role.HT).value(), waiting().get(0), "confirm"))
                .isEqualTo(302);
        assertThat(school.holds(new PersonCode("TEP1"), Role.VT, time.today())).isTrue();
        assertThat(school.holds(new PersonCode("TEP3"), Role.GV, time.today())).isTrue();
    }

    @Test
    void nobody_makes_a_password_of_an_office_alone_and_the_board_never_sees_it() throws Exception {
        var principal = school.of(Role.HT);
        var before = hash(principal.value());

        var reset = send(board, "/administration/accounts/" + principal + "/reset", Map.of());

        assertThat(reset.getResponse().getStatus()).isEqualTo(302);
        assertThat(hash(principal.value())).isEqualTo(before);
        assertThat(answer(board, waiting().get(0), "confirm")).isEqualTo(403);
        var sheet =
                send(school.of(Role.VT).value(), "/appointments/" + waiting().get(0) + "/confirm", Map.of());
        assertThat(sheet.getResponse().getContentAsString()).contains("chỉ cho bạn", "Người Giữ HT");
        assertThat(hash(principal.value())).isNotEqualTo(before);
    }

    @Test
    void accounts_of_everybody_are_made_by_their_own_button_and_never_because_nobody_was_ticked() throws Exception {
        send(
                board,
                "/administration/staff",
                Map.of(
                        "code",
                        "M-" + school.code(),
                        "fullName",
                        "Cô Mới",
                        "role",
                        "GV",
                        "title",
                        "M",
                        "from",
                        today()));

        var refused = send(board, "/administration/accounts", Map.of()).getResponse();

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("id=\"errors\"", "Chưa tạo tài khoản nào vì chưa chọn ai", "name=\"all\" value=\"true\"");
        assertThat(send(board, "/administration/accounts", Map.of("all", "true"))
                        .getResponse()
                        .getContentAsString())
                .contains("Cô Mới");
        assertThat(enabled("M-" + school.code())).isTrue();
    }

    @Test
    void a_closed_account_of_an_office_is_opened_by_a_second_person() throws Exception {
        var clerk = school.of(Role.VT);
        send(board, "/administration/accounts/" + clerk + "/enable", Map.of("enabled", "false"));

        send(board, "/administration/accounts/" + clerk + "/enable", Map.of("enabled", "true"));
        assertThat(enabled(clerk.value())).isFalse();

        assertThat(answer(school.of(Role.HT).value(), waiting().get(0), "confirm"))
                .isEqualTo(302);
        assertThat(enabled(clerk.value())).isTrue();
    }

    @Test
    void a_proposal_is_refused_with_a_reason_or_taken_back_and_has_no_effect() throws Exception {
        var teacher = school.of(Role.GV);
        var principal = school.of(Role.HT);
        send(board, "/administration/staff/" + teacher + "/position", position("VT", today()));
        var first = waiting().get(0);
        assertThat(page(principal.value(), "/")).contains("Có 1 thay đổi nhân sự chờ bạn xác nhận");
        assertThat(page(principal.value(), "/appointments")).contains("Người Giữ GV", "Không xác nhận");
        assertThat(page(board, "/appointments")).contains("Rút lại đề nghị").doesNotContain("Không xác nhận</button>");

        var torn = send(
                        principal.value(),
                        "/appointments/" + first + "/confirm",
                        Map.of("reason", "Chưa có quyết định"))
                .getResponse();
        assertThat(torn.getStatus()).isEqualTo(422);
        assertThat(torn.getContentAsString())
                .contains("id=\"errors\"", "nhưng lại bấm", "href=\"#reason-" + first, "Chưa có quyết định</textarea>");
        assertThat(send(board, "/appointments/" + first + "/confirm", Map.of("reason", "Của tôi"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        var silent = send(principal.value(), "/appointments/" + first + "/refuse", Map.of("reason", " "))
                .getResponse();
        assertThat(silent.getStatus()).isEqualTo(422);
        assertThat(silent.getContentAsString()).contains("id=\"errors\"", "cần lý do không xác nhận");
        assertThat(waiting()).containsExactly(first);
        send(principal.value(), "/appointments/" + first + "/refuse", Map.of("reason", "Chưa có quyết định"));
        send(board, "/administration/staff/" + teacher + "/position", position("PHT", today()));
        assertThat(answer(principal.value(), waiting().get(0), "withdraw")).isEqualTo(403);
        assertThat(answer(board, waiting().get(0), "withdraw")).isEqualTo(302);

        assertThat(waiting()).isEmpty();
        assertThat(school.holds(teacher, Role.VT, time.today())).isFalse();
        assertThat(page(board, "/appointments")).contains("không xác nhận: Chưa có quyết định", "đã rút lại");
    }

    @Test
    void another_schools_principal_answers_nothing_here() throws Exception {
        send(board, "/administration/staff/" + board + "/position", position("VT", today()));
        var here = waiting().get(0);

        school = schools.withOneOfEach();

        assertThat(answer(school.of(Role.HT).value(), here, "confirm")).isEqualTo(410);
    }

    private String lockTask() {
        return jdbc.sql("select task_id from inbox_item where school_code = :school and element = 'decideLock'")
                .param("school", school.code())
                .query(String.class)
                .single();
    }

    private List<String> waiting() {
        return jdbc.sql("""
            select batch::text from staff_proposal
            where school_code = :school and decided_at is null group by batch order by min(id)
            """).param("school", school.code()).query(String.class).list();
    }

    private List<String> events(String personCode) {
        return jdbc.sql("""
            select action || ' by ' || actor from audit_event
            where subject_ref = :person and actor is not null order by id
            """).param("person", personCode).query(String.class).list();
    }

    private String hash(String personCode) {
        return jdbc.sql("select password_hash from account where person_code = :person")
                .param("person", personCode)
                .query(String.class)
                .single();
    }

    private boolean enabled(String personCode) {
        return jdbc.sql("select enabled from account where person_code = :person")
                .param("person", personCode)
                .query(Boolean.class)
                .single();
    }

    private String today() {
        return time.today().toString();
    }

    private int answer(String personCode, String batch, String answer) throws Exception {
        return send(personCode, "/appointments/" + batch + "/" + answer, Map.of("reason", ""))
                .getResponse()
                .getStatus();
    }

    private String page(String personCode, String path) throws Exception {
        return browser.perform(by(personCode, get(path)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Map<String, String> position(String role, String from) {
        return Map.of("role", role, "title", "Chức danh", "from", from);
    }

    private int status(MockHttpServletRequestBuilder request, String personCode) throws Exception {
        return browser.perform(by(personCode, request))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MvcResult send(String personCode, String path, Map<String, String> form) throws Exception {
        var request = post(path);
        form.forEach(request::param);
        return browser.perform(by(personCode, request)).andReturn();
    }

    private MockHttpServletRequestBuilder by(String personCode, MockHttpServletRequestBuilder request) {
        return request.with(as(new PersonCode(personCode), school.code()));
    }
}
