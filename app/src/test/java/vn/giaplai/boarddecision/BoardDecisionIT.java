package vn.giaplai.boarddecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.appointments.Appointments;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.documents.Documents;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.security.Accounts;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.testing.StandIns;
import vn.giaplai.transcripts.SignoffDriver;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.TypedDay;

/** The principal decides a board: drafted, signed, sealed, archived; its days give the members their rights. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class BoardDecisionIT {

    @Autowired
    SmallSchool schools;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HeldDuties duties;

    @Autowired
    Documents documents;

    @Autowired
    Appointments appointments;

    @Autowired
    AuditLog audit;

    @Autowired
    Accounts accounts;

    @Autowired
    SchoolRegister register;

    @Autowired
    SignoffDriver people;

    @Autowired
    SchoolTime time;

    @Autowired
    MockMvc browser;

    private SmallSchool.Staffed school;
    private PersonCode principal;
    private final List<PersonCode> teachers = new ArrayList<>();

    @BeforeEach
    void a_school_with_a_first_administrator_and_three_teachers() {
        school = schools.with(Role.HT, Role.PHT, Role.VT, Role.QT);
        principal = school.of(Role.HT);
        teachers.clear();
        for (var name : List.of("Lê Thị An", "Y Bliêng Niê", "H’Đỗ Thị Ánh")) {
            var person = new Person(new PersonCode(school.code() + "-T" + teachers.size()), name, null, true);
            school.staff().add(person);
            school.staff()
                    .add(new Position(
                            person.code(),
                            school.code(),
                            Role.GV,
                            "Giáo viên",
                            time.today().minusYears(1),
                            null));
            accounts.create(person, register.school(school.code()).orElseThrow());
            teachers.add(person.code());
        }
    }

    @Test
    void a_board_is_drafted_decided_signed_sealed_archived_and_only_then_its_members_administer() throws Exception {
        var number = drafted(form());
        assertThat(by(principal, get("/inbox")).getContentAsString()).contains("Quyết định thành lập Ban quản trị");
        assertThat(by(principal, get(decide(number))).getContentAsString())
                .contains("Lê Thị An", "Trưởng ban", "Từ 3 đến 5 người");
        assertThat(by(principal, post(decide(number))).getStatus()).isEqualTo(302);
        people.sign(people.awaitTask(number, "signBoardDecision"), principal.value());
        var seal = people.awaitTask(number, "sealBoardDecision");
        assertThat(administers(teachers.get(0))).as("signed, not yet archived").isFalse();
        people.sign(seal, school.of(Role.VT).value());
        awaitInForce(number);

        assertThat(teachers).allMatch(this::administers);
        assertThat(administers(school.of(Role.QT)))
                .as("who administered before by a position")
                .isTrue();
        assertThat(by(teachers.get(0), get("/administration/staff")).getStatus())
                .isEqualTo(200);
        assertThat(page(teachers.get(2)))
                .contains(">01/QĐ-" + school.code() + "<", "Lê Thị An", "Phó Trưởng ban")
                .contains("Quản trị theo chức vụ đã nhập", "Người Giữ QT")
                .doesNotContain("Hiện không có quyền", "Soạn quyết định mới", "Xem quyết định");
        assertThat(page(principal)).contains("Xem quyết định", "Soạn quyết định mới");
        assertThat(text(number))
                .contains("Số: 01/QĐ-" + school.code(), "gồm 03 thành viên", "Lê Thị An", "Sao lưu dữ liệu")
                .contains("Điều 17 khoản 2");
        assertThat(by(principal, get("/cases/" + number)).getContentAsString())
                .contains("đã soạn dự thảo thành lập Ban quản trị", "Quyết định thành lập Ban quản trị đã có hiệu lực")
                .doesNotContain("đã làm một việc", "??");
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where case_number = :case and actor = :me and details ->> 'right' = 'HT'")
                        .param("case", number.value())
                        .param("me", principal)
                        .query(Integer.class)
                        .single())
                .as("by what right: drafted, decided, signed")
                .isGreaterThan(3);
        assertThat(appointments.carriesOffice(teachers.get(1)))
                .as("nobody resets the password of an administrator alone")
                .isTrue();
    }

    @Test
    void a_member_who_leaves_or_becomes_principal_administers_no_more_that_day() throws Exception {
        inForce(form());
        school.staff()
                .end(
                        school.staff().positions(teachers.get(0)).get(0),
                        time.today().minusDays(1));
        school.staff().add(new Position(teachers.get(1), school.code(), Role.HT, "Hiệu trưởng", time.today(), null));

        assertThat(administers(teachers.get(0))).isFalse();
        assertThat(administers(teachers.get(1))).isFalse();
        assertThat(administers(teachers.get(2))).isTrue();
        assertThat(page(principal)).contains("Hiện không có quyền");
    }

    @Test
    void a_later_decision_replaces_the_earlier_from_its_day_and_says_so() throws Exception {
        inForce(form());
        var refused = send(with("person-0", school.of(Role.PHT).value()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("còn hiệu lực đến hết", "id=\"replaces\"");

        var number = inForce(with("person-0", school.of(Role.PHT).value(), "replaces", "true"));

        assertThat(administers(school.of(Role.PHT))).isTrue();
        assertThat(administers(teachers.get(0))).isFalse();
        assertThat(text(number)).contains("thay thế Quyết định số 01/QĐ-" + school.code());
        assertThat(page(principal))
                .containsSubsequence("Thành viên hiện nay", ">02/QĐ-" + school.code() + "<")
                .containsSubsequence("Trước đây", ">01/QĐ-" + school.code() + "<", "Kết thúc sớm");
    }

    @Test
    void one_that_comes_later_gives_nothing_yet_and_guards_the_accounts_already() throws Exception {
        inForce(with("from", day(5)));

        assertThat(administers(teachers.get(0))).isFalse();
        assertThat(page(principal)).contains("Sắp bắt đầu");
        assertThat(appointments.carriesOffice(teachers.get(0))).isTrue();
    }

    @Test
    void a_draft_is_withdrawn_before_and_after_the_paper_is_made_and_not_once_it_is_signed() throws Exception {
        var first = drafted(form());
        assertThat(withdraw(first, "").getContentAsString()).contains("Hãy ghi lý do rút dự thảo");
        assertThat(withdraw(first, "Đổi thành viên").getStatus()).isEqualTo(302);

        var second = drafted(form());
        by(principal, post(decide(second)));
        people.awaitTask(second, "signBoardDecision");
        assertThat(withdraw(second, "Sai nhiệm vụ").getStatus()).isEqualTo(302);
        assertThat(documents.ofCase(second.value()).get(0).withdrawnAt()).isNotNull();
        assertThat(by(principal, get("/signingdesk")).getStatus()).isEqualTo(200);
        assertThat(told(second)).contains("board-withdrawn").doesNotContain("round-signed");

        var third = drafted(form());
        by(principal, post(decide(third)));
        people.sign(people.awaitTask(third, "signBoardDecision"), principal.value());
        people.awaitTask(third, "sealBoardDecision");
        assertThat(withdraw(third, "Muộn").getStatus()).isEqualTo(409);
        assertThat(withdraw(second, "Lần nữa").getStatus()).isEqualTo(409);
    }

    @Test
    void two_drafts_at_once_are_refused_and_nothing_typed_is_lost() throws Exception {
        drafted(form());

        var refused = send(form());

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("đang có một dự thảo khác", "Sao lưu dữ liệu");
        assertThat(page(principal)).doesNotContain("Soạn quyết định mới");
    }

    @ParameterizedTest
    @CsvSource({
        "from, '', ghi ngày bắt đầu",
        "from, 31/02/2027, ghi ngày bắt đầu",
        "from, yesterday, Không lùi ngày",
        "to, '', ghi ngày cuối cùng",
        "to, before, bằng hoặc sau ngày bắt đầu",
        "person-1, '', Dòng 2 có nhiệm vụ nhưng chưa chọn người",
        "duty-1, KING, Dòng 2 chưa chọn vai trò",
        "task-1, ' ', Dòng 2 chưa ghi nhiệm vụ",
        "task-1, long, dài quá 300 ký tự",
        "person-1, first, có tên hai lần",
        "person-1, KHONG-CO, không có chức vụ hay phân công",
        "person-1, principal, là Hiệu trưởng",
        "person-2, nobody, ít nhất 3 người",
        "duty-0, MEMBER, Hãy chọn một người làm Trưởng ban",
        "duty-1, HEAD, Chỉ có một Trưởng ban"
    })
    void what_is_not_in_order_is_refused_with_its_reason_and_nothing_typed_is_lost(
            String field, String value, String sentence) throws Exception {
        var form = with(field, meant(value));
        if (value.equals("nobody")) {
            form.put("person-2", "");
            form.put("task-2", "");
        }

        var answer = send(form);

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = answer.getContentAsString();
        assertThat(page).contains(sentence, "Cấp tài khoản");
        assertThat(page).contains("value=\"" + form.get("to") + "\"");
        assertThat(count()).isZero();
    }

    @Test
    void more_members_than_the_rule_says_are_refused_and_the_school_s_own_rule_decides() throws Exception {
        assertThat(rule("0", "3", "Quy chế").getContentAsString()).contains("từ 1 đến 15");
        assertThat(rule("3", "2", "Quy chế").getContentAsString()).contains("từ 1 đến 15");
        assertThat(rule("1", "1", " ").getContentAsString()).contains("quy chế nào quy định");
        assertThat(rule("1", "1", "Quy chế số 73, Điều 13").getStatus()).isEqualTo(302);

        assertThat(send(form()).getContentAsString()).contains("nhiều nhất 1 người", "Quy chế số 73, Điều 13");

        var one = form();
        for (var field : List.of("person-1", "task-1", "person-2", "task-2")) {
            one.put(field, "");
        }
        var number = inForce(one);
        assertThat(administers(teachers.get(0))).isTrue();
        assertThat(text(number)).contains("gồm một người phụ trách", "Căn cứ Quy chế số 73, Điều 13");
    }

    @Test
    void what_changed_since_the_draft_is_asked_again_before_the_paper_is_made() throws Exception {
        var number = drafted(form());
        school.staff()
                .end(
                        school.staff().positions(teachers.get(1)).get(0),
                        time.today().minusDays(1));

        var refused = by(principal, post(decide(number)));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("dòng 2 hôm nay không có chức vụ", "Hãy rút dự thảo");
        assertThat(people.open(number, "decideBoard")).hasSize(1);
    }

    @Test
    void the_principal_alone_drafts_and_decides_and_no_deputy_stands_in() throws Exception {
        var number = drafted(form());
        new StandIns(jdbc, school.code(), time.today())
                .make(principal, school.of(Role.PHT), time.today(), time.today(), "transcript-lock");

        for (var role : List.of(Role.PHT, Role.VT, Role.QT)) {
            var other = school.of(role);
            assertThat(by(other, get("/board-decision/draft")).getStatus()).isEqualTo(403);
            assertThat(by(other, filled(form())).getStatus()).isEqualTo(403);
            assertThat(by(other, get(decide(number))).getStatus()).isEqualTo(403);
            assertThat(by(other, post(decide(number))).getStatus()).isEqualTo(403);
            assertThat(page(other)).contains("Dự thảo đang xử lý").doesNotContain("name=\"reason\"");
        }
        assertThat(by(principal, get("/delegations")).getContentAsString()).doesNotContain("Thành lập Ban quản trị");
    }

    @Test
    void without_a_clerk_the_decision_waits_to_be_sealed_and_is_shown_as_nobody_s() throws Exception {
        var number = drafted(form());
        by(principal, post(decide(number)));
        school.staff()
                .end(
                        school.staff().positions(school.of(Role.VT)).get(0),
                        time.today().minusDays(1));
        people.sign(people.awaitTask(number, "signBoardDecision"), principal.value());
        people.awaitTask(number, "sealBoardDecision");

        assertThat(by(principal, get("/tasks/unheld")).getContentAsString())
                .contains("Đóng dấu số quyết định thành lập Ban quản trị");
        assertThat(administers(teachers.get(0))).isFalse();
    }

    @Test
    void the_pages_speak_english_too() throws Exception {
        var number = drafted(form());
        for (var address : List.of("/board-decision", "/board-decision/draft", decide(number), "/cases/" + number)) {
            assertThat(by(principal, get(address).param("lang", "en").locale(java.util.Locale.ENGLISH))
                            .getContentAsString())
                    .as(address)
                    .doesNotContain("??");
        }
    }

    private String meant(String value) {
        return switch (value) {
            case "yesterday" -> day(-1);
            case "before" -> day(-2);
            case "long" -> "a".repeat(301);
            case "first" -> teachers.get(0).value();
            case "principal" -> principal.value();
            default -> value;
        };
    }

    /** Three members from today on. */
    private Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("from", day(0));
        form.put("to", day(30));
        var duties = List.of("HEAD", "DEPUTY", "MEMBER");
        var tasks = List.of("Cấp tài khoản, phân quyền", "Sao lưu dữ liệu", "Hướng dẫn giáo viên");
        for (int row = 0; row < 3; row++) {
            form.put("person-" + row, teachers.get(row).value());
            form.put("duty-" + row, duties.get(row));
            form.put("task-" + row, tasks.get(row));
        }
        return form;
    }

    private Map<String, String> with(String... fields) {
        var form = form();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private String day(int later) {
        return TypedDay.written(time.today().plusDays(later));
    }

    private CaseNumber drafted(Map<String, String> form) throws Exception {
        var answer = send(form);
        assertThat(answer.getRedirectedUrl()).as(answer.getContentAsString()).isEqualTo("/board-decision");
        return new CaseNumber(
                jdbc.sql("""
                        select case_number from board_decision where school_code = :school
                        order by drafted_at desc limit 1
                        """).param("school", school.code()).query(String.class).single());
    }

    private CaseNumber inForce(Map<String, String> form) throws Exception {
        var number = drafted(form);
        by(principal, post(decide(number)));
        people.sign(people.awaitTask(number, "signBoardDecision"), principal.value());
        people.sign(
                people.awaitTask(number, "sealBoardDecision"),
                school.of(Role.VT).value());
        awaitInForce(number);
        return number;
    }

    private void awaitInForce(CaseNumber number) {
        await("board " + number)
                .atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select exists (select from board_in_force where case_number = :case)")
                        .param("case", number.value())
                        .query(Boolean.class)
                        .single());
    }

    private String decide(CaseNumber number) {
        return "/board-decision/decide-board/"
                + people.awaitTask(number, "decideBoard").id();
    }

    private boolean administers(PersonCode person) {
        return duties.roles(person, school.code()).contains(Role.QT);
    }

    private MockHttpServletResponse send(Map<String, String> form) throws Exception {
        return by(principal, filled(form));
    }

    private static MockHttpServletRequestBuilder filled(Map<String, String> form) {
        var request = post("/board-decision/draft");
        form.forEach(request::param);
        return request;
    }

    private MockHttpServletResponse withdraw(CaseNumber number, String reason) throws Exception {
        return by(
                principal,
                post("/board-decision/withdraw")
                        .param("caseNumber", number.value())
                        .param("reason", reason));
    }

    private MockHttpServletResponse rule(String fewest, String most, String source) throws Exception {
        return by(
                principal,
                post("/board-decision/rule")
                        .param("fewest", fewest)
                        .param("most", most)
                        .param("source", source));
    }

    private String page(PersonCode reader) throws Exception {
        return by(reader, get("/board-decision")).getContentAsString();
    }

    private MockHttpServletResponse by(PersonCode person, MockHttpServletRequestBuilder request) throws Exception {
        var answer = browser.perform(request.with(as(person, school.code())))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private String text(CaseNumber number) throws Exception {
        var paper = documents.ofCase(number.value()).get(0);
        try (var pdf = Loader.loadPDF(documents.bytes(paper.id()))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private List<String> told(CaseNumber number) {
        return audit.ofCase(number.value()).stream()
                .map(recorded -> recorded.event().action())
                .toList();
    }

    private int count() {
        return jdbc.sql("select count(*) from board_decision where school_code = :school")
                .param("school", school.code())
                .query(Integer.class)
                .single();
    }
}
