package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.TestSchool;

/** Every mapped route, knocked at by nobody and by each role; and every page of a class, by teachers of two classes. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SecurityRoutesIT {

    /** The whole of what the world may open; a new line here is a decision. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /sign-in",
            "POST /language",
            "GET /error",
            "POST /error",
            "GET /v",
            "GET /v/{code}",
            "GET /verify",
            "POST /verify",
            "GET /verify/report/{token}",
            "GET /verify/report/{token}/etsi",
            "GET /demo-pki/root.cer",
            "GET /demo-pki/root.pem",
            "GET /demo-pki/root.crl",
            "GET /demo-pki/issuing.cer",
            "GET /demo-pki/issuing.crl",
            "POST /demo-pki/ocsp",
            "POST /demo-pki/tsa");

    private final Filter security;
    private final RequestMappingHandlerMapping pages;
    private final ServletContext servlets;
    private final MockMvc browser;
    private final TestSchool school;
    private final Routes routes;

    @Autowired
    SecurityRoutesIT(
            @Qualifier("springSecurityFilterChain") Filter security,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages,
            ServletContext servlets,
            MockMvc browser,
            TestSchool school,
            Routes routes) {
        this.security = security;
        this.pages = pages;
        this.servlets = servlets;
        this.browser = browser;
        this.school = school;
        this.routes = routes;
    }

    private record Knock(String method, String pattern) {

        String path() {
            return pattern.replaceAll("\\{\\*?[^}]*}", "x");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Test
    void every_mapped_route_is_in_the_table() {
        assertThat(knocks())
                .allSatisfy(knock -> assertThat(routes.audience(knock.method(), knock.path()))
                        .as(knock.toString())
                        .isPresent());
    }

    @Test
    void the_world_opens_what_is_meant_for_it_and_nothing_else() throws Exception {
        var open = new TreeSet<String>();
        for (var knock : knocks()) {
            if (letIn(knock, null)) {
                open.add(knock.toString());
            }
        }

        assertThat(PUBLIC).containsAll(open);
    }

    @Test
    void every_role_opens_exactly_what_the_table_gives_it() throws Exception {
        for (var person : people().entrySet()) {
            for (var knock : knocks()) {
                var expected = routes.audience(knock.method(), knock.path())
                        .filter(audience ->
                                audience.admits(Optional.of(person.getValue().roles())))
                        .isPresent();

                assertThat(letIn(knock, person.getValue().signedIn()))
                        .as("%s at %s", person.getKey(), knock)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void administration_is_changed_by_the_administrator_alone() throws Exception {
        for (var person : people().entrySet()) {
            for (var knock : knocks()) {
                if (knock.method().equals("POST") && knock.pattern().startsWith("/administration")) {
                    assertThat(letIn(knock, person.getValue().signedIn()))
                            .as("%s at %s", person.getKey(), knock)
                            .isEqualTo(person.getKey() == Role.QT);
                }
            }
        }
    }

    @Test
    void a_form_without_its_token_is_refused_wherever_a_browser_could_be_made_to_send_it() throws Exception {
        var open = new TreeSet<String>();
        var people = people().values();
        for (var knock : knocks()) {
            for (var person : people) {
                if (!knock.method().equals("GET") && passes(request(knock, person.signedIn()))) {
                    open.add(knock.toString());
                }
            }
        }

        assertThat(open).containsExactlyInAnyOrder("POST /verify", "POST /demo-pki/ocsp", "POST /demo-pki/tsa");
    }

    @Test
    void every_static_file_is_in_the_table() throws Exception {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:/static/**/*.*");

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            var path = file.getURL().toString().replaceFirst(".*/static/", "/");
            assertThat(routes.audience("GET", path)).as(path).isPresent();
        });
    }

    @Test
    void a_path_without_a_line_is_refused_to_everybody() throws Exception {
        for (var person : people().values()) {
            assertThat(letIn(new Knock("GET", "/no-such-page"), person.signedIn()))
                    .isFalse();
        }
        assertThat(letIn(new Knock("GET", "/no-such-page"), null)).isFalse();
    }

    @Test
    void a_teacher_of_one_class_opens_no_page_of_another() throws Exception {
        var teacher = school.person("Cô Chín A", Role.GV);
        school.assign(teacher, TestSchool.CLASS_A, "TOAN");
        school.assign(teacher, TestSchool.CLASS_A, null);
        var me = signedIn(teacher.code().value(), teacher.fullName());

        for (var knock : knocks()) {
            if (knock.method().equals("GET") && knock.pattern().contains("{classCode}")) {
                assertThat(status(knock, "9B", me)).as("9B at " + knock).isIn(403, 404);
                if (knock.pattern().indexOf('{') == knock.pattern().lastIndexOf('{')) {
                    assertThat(status(knock, "9A", me)).as("9A at " + knock).isNotIn(403, 500);
                }
            }
        }
    }

    private int status(Knock knock, String classCode, SignedInPerson me) throws Exception {
        var path = knock.pattern().replace("{classCode}", classCode).replaceAll("\\{[^}]*}", "x");
        return browser.perform(MockMvcRequestBuilders.get(path)
                        .session(session(me))
                        .param("year", TestSchool.YEAR)
                        .param("schoolYear", TestSchool.YEAR))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** Whether the filters let the request through to the pages; nothing behind them runs. */
    private boolean letIn(Knock knock, @Nullable SignedInPerson me) throws Exception {
        return passes(csrf().postProcessRequest(request(knock, me)));
    }

    private MockHttpServletRequest request(Knock knock, @Nullable SignedInPerson me) {
        var request = new MockHttpServletRequest(servlets, knock.method(), knock.path());
        request.setServletPath(knock.path());
        request.setRemoteAddr("10.1." + Math.floorMod(knock.hashCode(), 250) + ".1");
        if (me != null) {
            request.setSession(session(me));
        }
        return request;
    }

    private boolean passes(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        security.doFilter(request, response, chain);
        assertThat(response.getStatus()).isLessThan(HttpStatus.INTERNAL_SERVER_ERROR.value());
        return chain.getRequest() != null;
    }

    private List<Knock> knocks() {
        var knocks = new ArrayList<Knock>();
        pages.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().forEach(pattern -> {
                    var methods = mapping.getMethodsCondition().getMethods();
                    for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                        knocks.add(new Knock(method.name(), pattern));
                    }
                }));
        return knocks;
    }

    private record Somebody(SignedInPerson signedIn, Set<Role> roles) {}

    private Map<Role, Somebody> people() {
        var people = new EnumMap<Role, Somebody>(Role.class);
        for (var role : List.of(Role.PHT, Role.HT)) {
            people.put(role, somebody(role, null, Set.of(role, Role.BGH)));
        }
        for (var role : List.of(Role.VT, Role.QT, Role.TTRA, Role.TTCM, Role.GV)) {
            people.put(role, somebody(role, null, Set.of(role)));
        }
        for (var role : Role.above()) {
            people.put(role, new Somebody(school.official("Người Thử", role), Set.of(role)));
        }
        people.put(Role.GVBM, somebody(Role.GV, "TOAN", Set.of(Role.GV, Role.GVBM)));
        people.put(Role.GVCN, somebody(Role.GV, "", Set.of(Role.GV, Role.GVCN)));
        return people;
    }

    private Somebody somebody(Role position, @Nullable String subject, Set<Role> roles) {
        var person = school.person("Người Thử", position);
        if (subject != null) {
            school.assign(person, TestSchool.CLASS_A, subject.isEmpty() ? null : subject);
        }
        return new Somebody(signedIn(person.code().value(), person.fullName()), roles);
    }

    private SignedInPerson signedIn(String code, String name) {
        var account = school.accountOf(new PersonCode(code));
        return new SignedInPerson(new PersonCode(code), name, account.username(), TestSchool.SCHOOL);
    }

    private static MockHttpSession session(SignedInPerson me) {
        var session = new MockHttpSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(me, null, List.of())));
        return session;
    }
}
