package vn.giaplai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.giaplai.testing.Asking.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.security.Accounts;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.units.NewUnit;
import vn.giaplai.units.Ownership;
import vn.giaplai.units.SchoolLevel;
import vn.giaplai.units.Unit;
import vn.giaplai.units.UnitKind;
import vn.giaplai.units.Units;
import vn.giaplai.web.SchoolTime;
import vn.giaplai.web.TypedDay;

/** The tree as people of each place see it, and the forms of a superior's administrator. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class OrganisationPagesIT {

    private static final AtomicInteger PROVINCES = new AtomicInteger();
    private static final String UNITS = "/organisation/units";

    @Autowired
    Units units;

    @Autowired
    SmallSchool schools;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolTime time;

    @Autowired
    MockMvc browser;

    private UnitCode department;
    private UnitCode east;
    private UnitCode west;
    private UnitCode eastern;
    private UnitCode western;
    private SmallSchool.Staffed school;

    @BeforeEach
    void a_department_two_communes_and_a_school_below_each() {
        var number = PROVINCES.incrementAndGet();
        school = schools.withOneOfEach();
        department = office("PS%03d".formatted(number), UnitKind.DEPARTMENT, null);
        east = office("PD%03d".formatted(number), UnitKind.COMMUNE, department);
        west = office("PT%03d".formatted(number), UnitKind.COMMUNE, department);
        eastern = school("PDT%03d".formatted(number), east);
        western = school("PTT%03d".formatted(number), west);
        for (var unit : List.of(department, east, west)) {
            for (var role : Role.above()) {
                person(unit, role);
            }
        }
        person(eastern, Role.HT);
        person(western, Role.QT);
    }

    @Test
    void each_place_sees_itself_its_subtree_and_its_way_up_and_nobody_sees_a_sibling() throws Exception {
        var sees = Map.of(
                department, List.of(department, east, west, eastern, western),
                east, List.of(department, east, eastern),
                west, List.of(department, west, western),
                eastern, List.of(department, east, eastern),
                western, List.of(department, west, western));
        var people = Map.of(
                department, Role.above(),
                east, Role.above(),
                west, Role.above(),
                eastern, List.of(Role.HT),
                western, List.of(Role.QT));
        for (var place : sees.entrySet()) {
            for (var role : people.getOrDefault(place.getKey(), List.of())) {
                for (var unit : List.of(department, east, west, eastern, western)) {
                    var tree = page(place.getKey(), role, "/organisation");
                    boolean seen = place.getValue().contains(unit);
                    assertThat(tree.contains("Đơn vị " + unit))
                            .as("%s of %s sees %s", role, place.getKey(), unit)
                            .isEqualTo(seen);
                    assertThat(ask(place.getKey(), role, get(UNITS + "/" + unit))
                                    .getStatus())
                            .as("%s of %s opens %s", role, place.getKey(), unit)
                            .isEqualTo(seen ? 200 : 403);
                }
            }
        }
        assertThat(ask(east, Role.CV, get(UNITS + "/KHONG-CO")).getStatus()).isEqualTo(403);
    }

    @Test
    void a_unit_tells_who_is_in_office_and_its_history() throws Exception {
        units.rename(eastern, new Unit.Naming(today(1), "Tên của ngày mai", SchoolLevel.TH, Ownership.PUBLIC));
        units.move(eastern, new Unit.Standing(today(1), west));

        assertThat(page(department, Role.CV, UNITS + "/" + eastern))
                .contains(
                        "Đơn vị " + eastern, "Tên của ngày mai", "Đơn vị " + east, "Đơn vị " + west, "Người HT", day(1))
                .doesNotContain("<form class=\"stack after\"");
    }

    @Test
    void the_administrator_of_an_office_enters_renames_moves_and_closes_what_is_below() throws Exception {
        var code = east + "N";
        assertThat(send(east, "", form("code", code, "parent", east.value())).getStatus())
                .isEqualTo(302);
        assertThat(send(department, "/" + code + "/name", named("Tên mới", day(1)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(department, "/" + code + "/parent", Map.of("parent", west.value(), "from", day(1)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(department, "/" + code + "/end", ending("CLOSED", "", west.value(), day(2)))
                        .getStatus())
                .isEqualTo(302);

        var unit = units.unit(new UnitCode(code)).orElseThrow();
        assertThat(unit.namingOn(today(1)).name()).isEqualTo("Tên mới");
        assertThat(unit.parentOn(today(1))).contains(west);
        assertThat(unit.isOverOn(today(3))).isTrue();
        assertThat(jdbc.sql("select action from audit_event where subject_ref = :code order by id")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactly("unit-founded", "unit-renamed", "unit-moved", "unit-closed");
        assertThat(page(department, Role.QTCT, UNITS + "/" + code))
                .contains("Giải thể", "QĐ 12", "Đơn vị " + west)
                .doesNotContain("end-how");
    }

    @Test
    void nobody_changes_the_own_unit_a_sibling_or_what_is_above_and_only_the_administrator_changes_anything()
            throws Exception {
        for (var unit : List.of(department, east, west, western)) {
            refusedTo(east, Role.QTCT, unit);
        }
        for (var role : List.of(Role.LD, Role.CV)) {
            refusedTo(department, role, east);
            assertThat(ask(department, role, filled(post(UNITS), form("code", "X" + east)))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(ask(school, Role.QT, filled(post(UNITS), form("code", "X" + east)))
                        .getStatus())
                .isEqualTo(403);
        refused(east, "", form("code", "X" + east, "parent", west.value()), "no-parent");
        refused(east, "/" + eastern + "/parent", Map.of("parent", west.value(), "from", day(1)), "no-parent");
    }

    private void refusedTo(UnitCode place, Role role, UnitCode unit) throws Exception {
        for (var form : List.of("name", "parent", "end")) {
            assertThat(ask(place, role, post(UNITS + "/" + unit + "/" + form)).getStatus())
                    .as("%s of %s sends %s of %s", role, place, form, unit)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "code, '', no-code",
        "code, 'một hai', no-code",
        "kind, '', no-kind",
        "name, '   ', no-name",
        "level, '', no-level",
        "level, XYZ, no-level",
        "ownership, '', no-ownership",
        "parent, KHONG-CO, no-parent",
        "from, 31/02/2027, no-first-day"
    })
    void a_unit_half_filled_in_says_what_is_missing_and_keeps_what_was_typed(String field, String value, String refusal)
            throws Exception {
        refused(department, "", form(field, value), refusal);
    }

    @Test
    void a_commune_has_no_level() throws Exception {
        refused(department, "", form("kind", "COMMUNE"), "level-of-school");
    }

    @Test
    void what_does_not_fit_into_the_tree_is_refused_with_its_reason() throws Exception {
        refused(department, "", form("code", east.value()), "code-used");
        refused(department, "", form("parent", eastern.value()), "parent-school");
        refused(department, "/" + east + "/parent", Map.of("parent", east.value(), "from", day(1)), "cycle");
        refused(department, "/" + east + "/parent", Map.of("parent", west.value(), "from", day(0)), "move-too-early");
        refused(department, "/" + east + "/end", ending("CLOSED", "", west.value(), day(1)), "not-empty");
        refused(department, "/" + eastern + "/end", ending("MERGED", "", west.value(), day(1)), "no-successor");
        refused(
                department,
                "/" + eastern + "/end",
                ending("CLOSED", west.value(), west.value(), day(1)),
                "successor-of-merged");
        refused(department, "/" + eastern + "/end", ending("CLOSED", "", eastern.value(), day(1)), "heir-itself");
        refused(department, "/" + eastern + "/end", ending("", "", west.value(), day(1)), "no-how");
        refused(department, "/" + eastern + "/end", ending("CLOSED", "", west.value(), "hôm nay"), "no-last-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/organisation", "/password", "/keys", "/verify"})
    void whatever_a_person_of_an_office_may_open_opens(String path) throws Exception {
        for (var role : Role.above()) {
            assertThat(ask(east, role, get(path)).getStatus())
                    .as("%s as %s", path, role)
                    .isIn(200, 302);
        }
        assertThat(page(east, Role.CV, "/organisation")).contains("<small>Đơn vị " + east + "</small>");
    }

    private void refused(UnitCode place, String path, Map<String, String> form, String refusal) throws Exception {
        var before = state();
        var answer = send(place, path, form);

        assertThat(answer.getStatus()).as(refusal).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains(ResourceBundle.getBundle("messages.organisation", Locale.ROOT)
                        .getString("organisation.refused." + refusal));
        for (var field : List.of("from", "last", "code")) {
            if (!form.getOrDefault(field, "").isEmpty()) {
                assertThat(answer.getContentAsString()).contains("value=\"" + form.get(field) + "\"");
            }
        }
        assertThat(state()).isEqualTo(before);
    }

    private List<Long> state() {
        return jdbc.sql("""
            select count(*) from org_unit union all select count(*) from org_unit_name
            union all select count(*) from org_unit_parent union all select count(*) from org_unit_end
            """).query(Long.class).list();
    }

    private MockHttpServletResponse send(UnitCode place, String path, Map<String, String> form) throws Exception {
        return ask(place, Role.QTCT, filled(post(UNITS + path), form));
    }

    private static MockHttpServletRequestBuilder filled(
            MockHttpServletRequestBuilder request, Map<String, String> form) {
        form.forEach(request::param);
        return request;
    }

    private Map<String, String> form(String... changed) {
        var form = new HashMap<>(Map.of(
                "code", "N" + department,
                "kind", "SCHOOL",
                "name", "Trường mới",
                "level", "TH",
                "ownership", "PUBLIC",
                "parent", department.value(),
                "from", day(0)));
        for (int i = 0; i < changed.length; i += 2) {
            form.put(changed[i], changed[i + 1]);
        }
        return form;
    }

    private static Map<String, String> named(String name, String from) {
        return Map.of("name", name, "level", "TH", "ownership", "PUBLIC", "from", from);
    }

    private static Map<String, String> ending(String how, String successor, String keeper, String last) {
        return Map.of("how", how, "successor", successor, "keeper", keeper, "last", last, "basis", "QĐ 12");
    }

    private String page(UnitCode place, Role role, String path) throws Exception {
        return ask(place, role, get(path)).getContentAsString();
    }

    private MockHttpServletResponse ask(UnitCode place, Role role, MockHttpServletRequestBuilder request)
            throws Exception {
        return ask(new PersonCode(place + "-" + role), place, request);
    }

    private MockHttpServletResponse ask(SmallSchool.Staffed where, Role role, MockHttpServletRequestBuilder request)
            throws Exception {
        return ask(where.of(role), UnitCode.of(where.code()), request);
    }

    private MockHttpServletResponse ask(PersonCode person, UnitCode place, MockHttpServletRequestBuilder request)
            throws Exception {
        var answer = browser.perform(request.with(as(person, new SchoolCode(place.value()))))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private UnitCode office(String code, UnitKind kind, @Nullable UnitCode parent) {
        units.found(new NewUnit(new UnitCode(code), kind, today(0), "Đơn vị " + code, null, null, parent));
        return new UnitCode(code);
    }

    private UnitCode school(String code, UnitCode parent) {
        units.found(new NewUnit(
                new UnitCode(code),
                UnitKind.SCHOOL,
                today(0),
                "Đơn vị " + code,
                SchoolLevel.TH,
                Ownership.PUBLIC,
                parent));
        return new UnitCode(code);
    }

    private void person(UnitCode unit, Role role) {
        var person = new Person(new PersonCode(unit + "-" + role), "Người " + role, null, true);
        school.staff().add(person);
        school.staff()
                .add(new Position(
                        person.code(), new SchoolCode(unit.value()), role, "Chức vụ " + role, today(0), null));
        accounts.create(person, unit.value().toLowerCase(Locale.ROOT), "mat-khau-thu");
    }

    private LocalDate today(int later) {
        return time.today().plusDays(later);
    }

    private String day(int later) {
        return TypedDay.written(today(later));
    }
}
