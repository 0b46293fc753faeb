package vn.giaplai.transcripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.demo.DemoSchool;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.DemoTest;
import vn.giaplai.testing.StandIns;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.TypedDay;

/**
 * Every form of the application, sent by everybody whom its object is no business of: people of each role, of other
 * classes and of another school. Each is refused, and nothing is changed. A new form without a line in one of the lists
 * ({@link PostedToCases}, {@link PostedToGradebook}, {@link PostedToOffice}, {@link PostedToAppointments}) fails.
 */
@DemoTest
@Import({CasesSoFar.class, PostedToCases.class, PostedToGradebook.class, PostedToAppointments.class})
@TestPropertySource(properties = "giaplai.test.database=posted-to-others")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class PostedToOthersIT {

    /** Forms about nobody but the sender, or open to the world; a new line here is a decision. */
    private static final Set<String> ABOUT_NOBODY_ELSE = Set.of(
            "/error",
            "/language",
            "/password",
            "/password/sessions/end-others",
            // Of sessions in memory: StolenSessionAttackIT.
            "/password/sessions/{id}/end",
            "/inbox/notices/seen",
            "/keys/ask",
            "/keys/first",
            "/keys/owner",
            "/keys/pin",
            "/keys/retire",
            "/notices/read",
            "/notices/settings",
            "/notices/settings/code",
            "/verify",
            "/demo-pki/ocsp",
            "/demo-pki/tsa");

    /** A refusal may well be told to the ledger, and to the record of what comes from outside. */
    private static final Set<String> MAY_CHANGE = Set.of("audit_event", "security_event");

    @Autowired
    MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffDirectory staff;

    @Autowired
    TestSchool elsewhere;

    @Autowired
    PostedToCases cases;

    @Autowired
    PostedToGradebook gradebook;

    @Autowired
    PostedToAppointments appointments;

    @Autowired
    SchoolTime time;

    private List<Person> strangers;
    private final List<PostedForm> forms = new ArrayList<>();

    @BeforeAll
    void a_school_at_work() throws Exception {
        strangers = Stream.of(Role.HT, Role.PHT, Role.QT, Role.VT, Role.GV)
                .map(role -> elsewhere.person("Người Lạ " + role, role))
                .toList();
        strangers.forEach(stranger -> elsewhere.accountOf(stranger.code()));
        jdbc.sql("update account set must_change_password = false").update();
        forms.addAll(gradebook.forms());
        forms.addAll(cases.forms());
        forms.addAll(PostedToOffice.forms());
        forms.addAll(appointments.forms());
        var later = time.today().plusDays(30);
        var standsIn = new StandIns(jdbc, DemoSchool.CODE, time.today())
                .make(
                        new PersonCode(PostedForm.PRINCIPAL),
                        new PersonCode(PostedForm.VICE),
                        later,
                        later,
                        "transcript-lock");
        forms.addAll(PostedToOffice.delegations(standsIn, TypedDay.written(time.today())));
        forms.addAll(PostedToOffice.organisation(TypedDay.written(time.today().plusDays(1))));
        forms.addAll(board(TypedDay.written(time.today())));
        forms.add(PostedForm.to("/notices/{id}/open", Set.of(PostedForm.MATHS)).about(notice()));
    }

    /** Number of one that was told to the teacher of mathematics. */
    private String notice() {
        return jdbc.sql("select cast(min(id) as text) from notice where person_code = :person")
                .param("person", PostedForm.MATHS)
                .query(String.class)
                .single();
    }

    private List<PostedForm> board(String today) throws Exception {
        assertThat(status(PostedToOffice.draft(today), ours(PostedForm.PRINCIPAL)))
                .isEqualTo(302);
        return jdbc.sql("select case_number, task_id from inbox_item where element = 'decideBoard'")
                .query((row, number) -> PostedToOffice.board(row.getString(1), row.getString(2), today))
                .single();
    }

    @Test
    @Order(1)
    void every_form_has_a_line() {
        assertThat(forms)
                .extracting(PostedForm::pattern)
                .as("routes that change something; those about nobody but the sender are named apart")
                .containsExactlyInAnyOrderElementsOf(posted());
    }

    @Test
    @Order(2)
    void every_form_is_refused_to_whoever_it_is_no_business_of_and_changes_nothing() throws Exception {
        var soft = new SoftAssertions();
        var before = state();
        for (var form : forms) {
            for (var sender : others(form)) {
                soft.assertThat(status(form, sender))
                        .as("%s by %s %s", form.pattern(), sender.personCode(), sender.fullName())
                        .isIn(403, 404, 409, 410);
            }
            var after = state();
            soft.assertThat(after).as("what %s changed", form.pattern()).isEqualTo(before);
            before = after;
        }
        soft.assertAll();
    }

    @Test
    @Order(3)
    void a_text_longer_than_any_column_is_answered_by_a_sentence_and_written_nowhere() throws Exception {
        var soft = new SoftAssertions();
        var before = state();
        for (var form : forms) {
            for (var field : form.fields().keySet()) {
                soft.assertThat(status(form.with(field, "a".repeat(3_999)), ours(owner(form))))
                        .as("%s with a long %s", form.pattern(), field)
                        .isLessThan(500);
            }
        }
        soft.assertThat(state()).isEqualTo(before);
        soft.assertAll();
    }

    /** Else a wrong address or a task that is gone would be refused to everybody, and the line would prove nothing. */
    @Test
    @Order(4)
    void every_form_is_known_to_whoever_it_is_the_business_of() throws Exception {
        var soft = new SoftAssertions();
        for (var form : forms) {
            soft.assertThat(status(form, ours(owner(form))))
                    .as("%s by its owner %s", form.pattern(), owner(form))
                    .isNotIn(400, 403, 404, 405, 500);
        }
        soft.assertAll();
    }

    private static String owner(PostedForm form) {
        return form.entitled().stream().sorted().findFirst().orElseThrow();
    }

    private List<String> posted() {
        return handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    return methods.isEmpty() || methods.stream().anyMatch(each -> each != RequestMethod.GET);
                })
                .flatMap(mapping -> Optional.ofNullable(mapping.getPathPatternsCondition()).stream())
                .flatMap(condition -> condition.getPatternValues().stream())
                .filter(pattern -> !ABOUT_NOBODY_ELSE.contains(pattern))
                .toList();
    }

    private List<SignedInPerson> others(PostedForm form) {
        var colleagues = PostedForm.OF_THE_SCHOOL.stream()
                .filter(code -> !form.entitled().contains(code))
                .map(this::ours);
        var foreign = strangers.stream()
                .filter(stranger -> !form.ownElsewhere())
                .map(stranger -> new SignedInPerson(
                        stranger.code(), stranger.fullName(), stranger.code().value(), TestSchool.SCHOOL));
        return Stream.concat(colleagues, foreign).toList();
    }

    private SignedInPerson ours(String code) {
        var name = staff.person(new PersonCode(code)).map(Person::fullName).orElseThrow();
        var unit = staff.positions(new PersonCode(code)).get(0).schoolCode();
        return new SignedInPerson(new PersonCode(code), name, code, unit);
    }

    private int status(PostedForm form, SignedInPerson sender) throws Exception {
        var me = as(sender);
        AbstractMockHttpServletRequestBuilder<?> request = form.path().equals("/gradebook/import")
                ? multipart(form.path()).file(new MockMultipartFile("file", "toan.csv", "text/csv", new byte[] {'x'}))
                : post(form.path());
        form.fields().forEach(request::param);
        return browser.perform(request.with(me).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Every table of ours and the engine's tasks, as a digest of their rows. */
    private Map<String, String> state() {
        var tables = jdbc.sql("""
                        select c.oid::regclass::text from pg_class c
                        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                        union all select 'camunda.act_ru_task' union all select 'camunda.act_ru_variable'
                        order by 1
                        """).query(String.class).list();
        var state = new LinkedHashMap<String, String>();
        for (var table : tables) {
            if (!MAY_CHANGE.contains(table)) {
                state.put(table, digest(table));
            }
        }
        return state;
    }

    private String digest(String table) {
        return jdbc.sql("select count(*) || ' ' || coalesce(bit_xor(hashtextextended(t::text, 0)), 0) from " + table
                        + " t")
                .query(String.class)
                .single();
    }
}
