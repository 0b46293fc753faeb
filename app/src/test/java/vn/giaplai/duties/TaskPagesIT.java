package vn.giaplai.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static vn.giaplai.testing.Asking.as;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.InboxItem;
import vn.giaplai.processes.InboxItems;
import vn.giaplai.processes.PageKey;
import vn.giaplai.processes.TaskId;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.documents.RoundOrder;
import vn.giaplai.processes.documents.SignatureRounds;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolClass;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;
import vn.giaplai.security.Accounts;
import vn.giaplai.security.SignedInPerson;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;

/** Every page that a model names for a task, asked by somebody who holds every office and yet not this duty. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class TaskPagesIT {

    private static final Pattern PAGE = Pattern.compile("formKey=\"([^\"]+)\"");
    private static final String DESK = "signingdesk/round";
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    @Autowired
    SmallSchool schools;

    @Autowired
    StaffDirectory staff;

    @Autowired
    SchoolRegister register;

    @Autowired
    Accounts accounts;

    @Autowired
    InboxItems items;

    @Autowired
    SignatureRounds rounds;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    @Autowired
    MockMvc browser;

    private Place place;
    private SignedInPerson everybodyElse;

    /** One way to ask for a page of a task. */
    private record Route(HttpMethod method, String pattern, String part) {}

    @BeforeEach
    void somebody_in_every_office_who_teaches_and_leads_another_class() {
        if (register.subject("TOAN").isEmpty()) {
            register.add(new Subject("TOAN", "Toán", SubjectKind.SCORE, Subject.lessons(6, 9, 140), 1));
        }
        var school = schools.withOneOfEach().code();
        place = Place.ofClass(school, SmallSchool.YEAR, "9A").withSubject("TOAN", null);
        var person = new Person(new PersonCode("TP" + unique()), "Người Nhiều Việc", null, true);
        staff.add(person);
        for (var role : Role.positions()) {
            staff.add(new Position(person.code(), school, role, role.name(), ALWAYS, null));
        }
        var other = new ClassRef(school, SmallSchool.YEAR, "9B");
        register.add(new SchoolClass(other, 9));
        staff.add(new Assignment(person.code(), other, Role.GVBM, "TOAN", 1, ALWAYS, null));
        staff.add(new Assignment(person.code(), other, Role.GVCN, null, 1, ALWAYS, null));
        var account = accounts.create(person, register.school(school).orElseThrow());
        everybodyElse = new SignedInPerson(person.code(), person.fullName(), account.username(), school);
    }

    @Test
    void each_page_of_a_model_has_its_address() throws IOException {
        assertThat(pages())
                .isNotEmpty()
                .allSatisfy(page ->
                        assertThat(routes(page)).extracting(Route::method).contains(HttpMethod.GET, HttpMethod.POST));
    }

    @Test
    void the_guard_refuses_at_each_of_them_whoever_does_not_hold_the_duty() throws Exception {
        for (var page : pages()) {
            var task = open(page);
            for (var route : routes(page)) {
                var answer = ask(route, task);

                assertThat(answer.getStatus()).as(route.toString()).isEqualTo(403);
                assertThat(answer.getContentAsString())
                        .as(route.toString())
                        .contains("Theo phân công hôm nay, việc này không thuộc về bạn.");
            }
        }
    }

    @Test
    void a_task_is_shown_on_its_own_page_and_while_it_is_open() throws Exception {
        for (var page : pages()) {
            var elsewhere = open(page.equals(DESK) ? "results/confirm-decisions" : DESK);
            var withdrawn = open(page);
            items.closed(withdrawn, null, "withdrawn");
            for (var route : routes(page)) {
                assertThat(ask(route, elsewhere).getStatus())
                        .as(route.toString())
                        .isEqualTo(page.equals(DESK) ? 404 : 410);
                assertThat(ask(route, withdrawn).getStatus())
                        .as(route.toString())
                        .isEqualTo(page.equals(DESK) ? 403 : 410);
            }
        }
    }

    /** Those of the models that a school runs. */
    private static Set<String> pages() throws IOException {
        var found = new TreeSet<String>();
        for (var model :
                new PathMatchingResourcePatternResolver().getResources("classpath*:vn/giaplai/processes/**/*.bpmn")) {
            if (!model.toString().contains("test-classes")) {
                PAGE.matcher(text(model)).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found;
    }

    private static String text(Resource model) {
        try {
            return model.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<Route> routes(String page) {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(TaskPagesIT::routes)
                .filter(route -> route.pattern().startsWith("/" + page + "/{"))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        var part = info.getParamsCondition().getExpressions().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .findFirst()
                .orElse("");
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(HttpMethod.valueOf(method.name()), pattern, part)));
    }

    private TaskId open(String page) {
        var task = new TaskId("task-" + UUID.randomUUID());
        var number = new CaseNumber("TP-" + unique());
        items.opened(new InboxItem(
                task,
                number,
                "transcript-signoff",
                "signSubject",
                new PageKey(page),
                Role.GVBM,
                place,
                null,
                null,
                Set.of(),
                Instant.EPOCH,
                null));
        if (page.equals(DESK)) {
            rounds.open(new RoundOrder(
                    number,
                    task,
                    "transcript-signoff",
                    "signSubject",
                    Role.GVBM,
                    place,
                    "subject.toan",
                    List.of("subject-toan-1")));
        }
        return task;
    }

    private MockHttpServletResponse ask(Route route, TaskId task) throws Exception {
        var address = route.pattern().replaceAll("\\{[^}]+}", task.value());
        return browser.perform(request(route.method(), address + (route.part().isEmpty() ? "" : "?" + route.part()))
                        .param("approved", "true")
                        .param("agreed", "true")
                        .param("seen", "x")
                        .param("pupil", "2600000001")
                        .with(csrf())
                        .with(as(everybodyElse)))
                .andReturn()
                .getResponse();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
