package vn.giaplai.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
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
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.Position;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.TypedDay;

/** The principal names a deputy and revokes it; what is not in order is refused with its reason, and nothing typed is lost. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class DelegationPagesIT {

    private static final String BASIS = "Quyết định số 12, đi công tác";

    @Autowired
    SmallSchool schools;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Duties duties;

    @Autowired
    SchoolTime time;

    @Autowired
    MockMvc browser;

    private SmallSchool.Staffed school;
    private PersonCode principal;
    private PersonCode deputy;

    @BeforeEach
    void a_school_with_a_principal_and_a_vice_principal() {
        school = schools.withOneOfEach();
        principal = school.of(Role.HT);
        deputy = school.of(Role.PHT);
    }

    @Test
    void a_deputy_stands_in_from_the_first_day_and_not_any_more_once_it_is_revoked() throws Exception {
        assertThat(make(form()).getStatus()).isEqualTo(302);

        assertThat(standsIn()).isTrue();
        for (var reader : List.of(principal, deputy, school.of(Role.VT))) {
            assertThat(page(reader)).contains("Người Giữ PHT", "Đang thay", BASIS, "Ký học bạ");
        }
        assertThat(page(deputy)).doesNotContain("Thu hồi ngay", "name=\"deputy\"");

        assertThat(by(principal, post("/delegations/" + number() + "/revoke")).getStatus())
                .isEqualTo(302);

        assertThat(standsIn()).isFalse();
        assertThat(page(principal))
                .contains("Đã thu hồi", "Người Giữ HT thu hồi lúc")
                .doesNotContain("Thu hồi ngay");
        assertThat(by(principal, post("/delegations/" + number() + "/revoke")).getStatus())
                .isEqualTo(410);
        assertThat(acts()).containsExactly("delegation-made", "delegation-revoked");
    }

    @Test
    void the_principal_is_told_whether_it_holds_at_once_or_from_a_later_day() throws Exception {
        assertThat(toldAfter(form())).contains("Từ lúc này").doesNotContain("Đến ngày bắt đầu");
        assertThat(toldAfter(with("from", day(4), "to", day(5))))
                .contains("Đến ngày bắt đầu (" + day(4) + ")")
                .doesNotContain("Từ lúc này");
    }

    private String toldAfter(Map<String, String> form) throws Exception {
        var flash = browser.perform(filled(form).with(as(principal, school.code())))
                .andReturn()
                .getFlashMap();
        return by(principal, get("/delegations").flashAttrs(flash)).getContentAsString();
    }

    @Test
    void both_are_told_when_one_is_made_and_when_it_is_revoked() throws Exception {
        make(form());
        assertThat(told(deputy)).contains("Người Giữ HT giao bạn làm thay từ " + day(0) + " đến hết " + day(2));
        assertThat(told(principal)).contains("Bạn đã giao Người Giữ PHT làm thay từ " + day(0));

        by(principal, post("/delegations/" + number() + "/revoke"));
        assertThat(told(deputy)).contains("Bạn không còn làm thay Người Giữ HT");
        assertThat(told(principal)).contains("Người Giữ PHT không còn làm thay bạn");
    }

    @Test
    void nobody_is_told_of_one_that_was_refused() throws Exception {
        refused(with("basis", " "), "no-basis");

        assertThat(told(deputy)).contains("Chưa có thông báo nào");
    }

    private String told(PersonCode person) throws Exception {
        return by(person, get("/notices")).getContentAsString();
    }

    @Test
    void one_that_comes_later_is_shown_and_gives_nothing_yet() throws Exception {
        make(with("from", day(1), "to", day(3)));

        assertThat(page(principal)).contains("Sắp tới");
        assertThat(standsIn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "deputy, '', no-deputy",
        "from, '', no-first-day",
        "from, 31/02/2027, no-first-day",
        "to, '', no-last-day",
        "feature, '', nothing-given",
        "feature, all-there-is, nothing-given",
        "basis, '   ', no-basis"
    })
    void a_form_left_half_done_says_what_is_missing(String field, String value, String refusal) throws Exception {
        refused(with(field, value), refusal);
    }

    @Test
    void no_process_is_given_that_was_not_chosen() throws Exception {
        assertThat(page(principal)).contains("name=\"feature\"").doesNotContain("checked=");
        assertThat(refused(with("basis", ""), "no-basis"))
                .containsOnlyOnce("checked=")
                .containsPattern("value=\"transcript-signoff\"[^>]*checked=");
    }

    @Test
    void a_basis_that_is_too_long_stays_on_the_form() throws Exception {
        var answer = make(with("basis", "Giấy ủy quyền ".repeat(22)));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("dài quá 300 ký tự", "Giấy ủy quyền ".repeat(22).strip(), "value=\"" + day(2) + "\"");
        assertThat(count()).isZero();
    }

    @Test
    void nobody_stands_in_for_oneself() throws Exception {
        school.staff().add(new Position(principal, school.code(), Role.PHT, "Phó Hiệu trưởng", time.today(), null));

        refused(with("deputy", principal.value()), "to-oneself");
    }

    @Test
    void only_a_vice_principal_of_the_school_stands_in() throws Exception {
        refused(with("deputy", school.of(Role.GV).value()), "no-deputy-that-day");
        refused(with("deputy", schools.withOneOfEach().of(Role.PHT).value()), "no-deputy-that-day");
        refused(with("deputy", "KHONG-CO"), "no-deputy-that-day");
    }

    @Test
    void it_begins_today_at_the_earliest_and_ends_on_its_first_day_at_the_earliest() throws Exception {
        refused(with("from", day(-1)), "back-dated");
        refused(with("from", day(2), "to", day(1)), "ends-before-it-begins");
        refused(with("to", TypedDay.written(time.today().plusYears(1))), "too-long");
    }

    @Test
    void nobody_gives_what_is_not_held_any_more_on_the_first_day() throws Exception {
        school.staff().end(school.staff().positions(principal).get(0), time.today());

        refused(with("from", day(1), "to", day(2)), "beyond-own-powers");
    }

    @Test
    void one_deputy_at_a_time_in_one_process() throws Exception {
        make(with("from", day(1), "to", day(3)));

        refusedBeside(1, with("from", day(3), "to", day(5)), "overlap");

        assertThat(make(with("from", day(4), "to", day(5))).getStatus()).isEqualTo(302);
        assertThat(make(with("from", day(3), "to", day(3), "feature", "transcript-lock"))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void a_deputy_passes_nothing_on_and_nobody_else_makes_or_revokes_one() throws Exception {
        make(form());
        for (var role : List.of(Role.PHT, Role.VT, Role.QT, Role.GV)) {
            assertThat(by(school.of(role), filled(form())).getStatus()).isEqualTo(403);
            assertThat(by(school.of(role), post("/delegations/" + number() + "/revoke"))
                            .getStatus())
                    .isEqualTo(403);
        }
        var elsewhere = schools.withOneOfEach();
        assertThat(ask(elsewhere, elsewhere.of(Role.HT), post("/delegations/" + number() + "/revoke"))
                        .getStatus())
                .isEqualTo(404);

        assertThat(count()).isEqualTo(1);
        assertThat(standsIn()).isTrue();
    }

    @Test
    void what_the_deputy_is_besides_is_told_before_it_is_made() throws Exception {
        school.staff().add(new Position(deputy, school.code(), Role.VT, "Văn thư", time.today(), null));
        school.staff().add(new Position(deputy, school.code(), Role.QT, "Ban quản trị", time.today(), null));
        school.staff().add(new Assignment(deputy, school.classA(), Role.GVCN, null, 1, time.today(), null));

        assertThat(refused(form(), "clashes"))
                .contains("phải có văn thư khác đóng dấu", "cũng thuộc Ban quản trị", "đang chủ nhiệm lớp 9A");

        assertThat(refused(with("known", principal.value()), "clashes")).contains("đang chủ nhiệm lớp 9A");
        assertThat(make(with("known", deputy.value())).getStatus()).isEqualTo(302);
        assertThat(standsIn()).isTrue();
    }

    private String refused(Map<String, String> form, String refusal) throws Exception {
        return refusedBeside(0, form, refusal);
    }

    /** Refused with its sentence, what was typed is there again, and nothing was written. */
    private String refusedBeside(int before, Map<String, String> form, String refusal) throws Exception {
        var answer = make(form);

        assertThat(answer.getStatus()).isEqualTo(422);
        var page = answer.getContentAsString();
        assertThat(page).contains(sentence(refusal));
        for (var field : List.of("from", "to")) {
            if (!form.getOrDefault(field, "").isEmpty()) {
                assertThat(page).contains("value=\"" + form.get(field) + "\"");
            }
        }
        assertThat(page).contains(form.getOrDefault("basis", "").strip());
        assertThat(count()).isEqualTo(before);
        return page;
    }

    private static String sentence(String refusal) {
        return ResourceBundle.getBundle("messages.delegations", Locale.ROOT)
                .getString("delegations.refused." + refusal);
    }

    private boolean standsIn() {
        return duties.holds(
                deputy, Duty.of(Role.HT, Place.ofUnit(school.code())).in("transcript-signoff"));
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("deputy", deputy.value());
        form.put("from", day(0));
        form.put("to", day(2));
        form.put("feature", "transcript-signoff");
        form.put("basis", BASIS);
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

    private MockHttpServletResponse make(Map<String, String> form) throws Exception {
        return by(principal, filled(form));
    }

    private static MockHttpServletRequestBuilder filled(Map<String, String> form) {
        var request = post("/delegations");
        form.forEach((field, value) -> {
            if (!(field.equals("feature") && value.isEmpty())) {
                request.param(field, value);
            }
        });
        return request;
    }

    private String page(PersonCode reader) throws Exception {
        return by(reader, get("/delegations")).getContentAsString();
    }

    private MockHttpServletResponse by(PersonCode person, MockHttpServletRequestBuilder request) throws Exception {
        return ask(school, person, request);
    }

    private MockHttpServletResponse ask(
            SmallSchool.Staffed where, PersonCode person, MockHttpServletRequestBuilder request) throws Exception {
        var answer = browser.perform(request.with(as(person, where.code())))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private long number() {
        return jdbc.sql("select max(id) from delegation where school_code = :school")
                .param("school", school.code())
                .query(Long.class)
                .single();
    }

    private int count() {
        return jdbc.sql("select count(*) from delegation where school_code = :school")
                .param("school", school.code())
                .query(Integer.class)
                .single();
    }

    private List<String> acts() {
        return jdbc.sql("select action from audit_event where actor = :me and subject_ref = :deputy order by id")
                .param("me", principal)
                .param("deputy", deputy)
                .query(String.class)
                .list();
    }
}
