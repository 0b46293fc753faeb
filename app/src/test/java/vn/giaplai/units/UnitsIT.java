package vn.giaplai.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giaplai.units.UnitRefused.Reason;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.units.Unit.Ending;
import vn.giaplai.units.Unit.Naming;
import vn.giaplai.units.Unit.Standing;
import vn.giaplai.web.SchoolTime;

/** What the tree takes and what it refuses, and who sees what in it. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class UnitsIT {

    private static final AtomicInteger PROVINCES = new AtomicInteger();

    @Autowired
    Units units;

    @Autowired
    SchoolRegister register;

    @Autowired
    SmallSchool schools;

    @Autowired
    Duties duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolTime time;

    private UnitCode department;
    private UnitCode east;
    private UnitCode west;
    private SmallSchool.Staffed school;
    private UnitCode eastern;
    private LocalDate today;

    @BeforeEach
    void a_department_with_two_communes_and_a_school() {
        today = time.today();
        var number = PROVINCES.incrementAndGet();
        department = new UnitCode("SO%03d".formatted(number));
        east = new UnitCode("D%03d".formatted(number));
        west = new UnitCode("T%03d".formatted(number));
        found(department, UnitKind.DEPARTMENT, null);
        found(east, UnitKind.COMMUNE, department);
        found(west, UnitKind.COMMUNE, department);
        school = schools.with(Role.HT, Role.PHT);
        eastern = UnitCode.of(school.code());
        units.move(eastern, new Standing(today.plusDays(1), east));
    }

    @Test
    void a_school_is_a_unit_from_its_first_day_and_stands_under_its_superior_from_the_day_of_the_decision() {
        var unit = units.unit(eastern).orElseThrow();

        assertThat(unit.kind()).isEqualTo(UnitKind.SCHOOL);
        assertThat(unit.parentOn(today)).isEmpty();
        assertThat(unit.parentOn(today.plusDays(1))).contains(east);
        assertThat(units.below(department)).containsExactlyInAnyOrder(department, east, west);
        assertThat(below(department, 1)).containsExactlyInAnyOrder(department, east, west, eastern);
        assertThat(below(east, 1)).containsExactlyInAnyOrder(east, eastern);
        assertThat(below(west, 1)).containsExactly(west);
        assertThat(below(eastern, 1)).containsExactly(eastern);
    }

    @Test
    void a_code_is_given_once_whatever_became_of_its_unit() {
        units.end(west, closed(0, department));

        refused(Reason.CODE_USED, () -> found(west, UnitKind.COMMUNE, department));
        refused(Reason.CODE_USED, () -> found(east, UnitKind.COMMUNE, department));
    }

    @Test
    void no_unit_stands_under_itself_by_whatever_way() {
        var below = new UnitCode(east + "B");
        found(below, UnitKind.COMMUNE, east);

        refused(Reason.CYCLE, () -> units.move(east, new Standing(today.plusDays(2), below)));
        refused(Reason.CYCLE, () -> units.move(east, new Standing(today.plusDays(2), east)));
        units.move(below, new Standing(today.plusDays(9), west));
        refused(Reason.CYCLE, () -> units.move(east, new Standing(today.plusDays(2), below)));
        units.move(east, new Standing(today.plusDays(9), below));
    }

    @Test
    void nobody_stands_under_a_school_or_under_one_that_is_no_more_or_not_there_yet() {
        refused(Reason.PARENT_SCHOOL, () -> units.move(west, new Standing(today.plusDays(2), eastern)));
        refused(Reason.UNKNOWN, () -> units.move(west, new Standing(today.plusDays(2), new UnitCode("KHONG-CO"))));
        var later = new UnitCode(west + "L");
        units.found(new NewUnit(later, UnitKind.COMMUNE, today.plusDays(5), "Xã sau", null, null, department));
        refused(Reason.PARENT_LATER, () -> units.move(west, new Standing(today.plusDays(2), later)));
        units.end(west, closed(3, east));
        refused(Reason.PARENT_ENDED, () -> units.move(eastern, new Standing(today.plusDays(2), west)));
    }

    @Test
    void history_is_only_added_to() {
        refused(Reason.MOVE_TOO_EARLY, () -> units.move(eastern, new Standing(today.plusDays(1), west)));
        refused(Reason.NAME_TOO_EARLY, () -> units.rename(east, new Naming(today, "Xã khác", null, null)));
        refused(Reason.LEVEL_OF_SCHOOL, () -> units.rename(eastern, new Naming(today.plusDays(1), "X", null, null)));
        refused(Reason.END_TOO_EARLY, () -> units.end(eastern, closed(0, east)));
        units.end(eastern, closed(5, east));
        refused(Reason.ENDED_BEFORE, () -> units.end(eastern, closed(6, east)));
        refused(Reason.ENDED, () -> units.move(eastern, new Standing(today.plusDays(3), west)));
        refused(
                Reason.ENDED,
                () -> units.rename(
                        eastern, new Naming(today.plusDays(3), "Trường khác", SchoolLevel.TH, Ownership.PUBLIC)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update org_unit set code = 'X'",
                "delete from org_unit",
                "update org_unit_name set name = 'X'",
                "delete from org_unit_name",
                "update org_unit_parent set parent_code = null",
                "delete from org_unit_parent",
                "update org_unit_end set keeper_code = 'X'",
                "delete from org_unit_end"
            })
    void the_database_changes_and_forgets_nothing_of_it(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void one_under_which_others_stand_ends_only_when_they_stand_elsewhere() {
        refused(Reason.NOT_EMPTY, () -> units.end(east, merged(5, west)));
        units.move(eastern, new Standing(today.plusDays(8), west));
        refused(Reason.NOT_EMPTY, () -> units.end(east, merged(5, west)));
        units.end(east, merged(7, west));

        assertThat(units.unit(east).orElseThrow().isOverOn(today.plusDays(7))).isFalse();
        assertThat(units.unit(east).orElseThrow().isOverOn(today.plusDays(8))).isTrue();
    }

    @Test
    void whoever_keeps_the_archive_sees_what_is_no_more_and_so_does_who_keeps_that_one() {
        units.end(eastern, closed(2, west));
        assertThat(below(west, 2)).doesNotContain(eastern);
        assertThat(below(west, 3)).contains(eastern);
        assertThat(below(department, 3)).contains(eastern);

        refused(Reason.HEIR_ITSELF, () -> units.end(west, closed(5, west)));
        refused(Reason.HEIR_ENDED, () -> units.end(west, closed(5, eastern)));
        units.end(west, closed(5, department));
        assertThat(below(department, 6)).contains(eastern, west);
    }

    @Test
    void a_school_bears_the_name_of_the_day() {
        units.rename(eastern, new Naming(today.plusDays(1), "Trường của ngày mai", SchoolLevel.THCS, Ownership.PUBLIC));
        assertThat(register.school(school.code()).orElseThrow().name()).isEqualTo("Trường THCS " + school.code());

        var other = schools.with(Role.HT);
        jdbc.sql("select org_unit_of_school('X' || :code, 'X', :day)")
                .param("code", other.code())
                .param("day", today.minusDays(3))
                .query((row, number) -> "")
                .single();
        units.rename(
                new UnitCode("X" + other.code()), new Naming(today, "Tên hôm nay", SchoolLevel.TH, Ownership.PUBLIC));
        assertThat(units.unit(new UnitCode("X" + other.code()))
                        .orElseThrow()
                        .namingOn(today)
                        .name())
                .isEqualTo("Tên hôm nay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trung tâm GDNN-GDTX số 1", "Trung tâm Giáo dục thường xuyên tỉnh"})
    void the_head_of_a_centre_is_a_director_whatever_the_head_signs(String name) {
        var centre = schools.named(name, Role.HT, Role.PHT);

        assertThat(capacities(centre, Role.HT)).containsExactly(List.of("GIÁM ĐỐC"));
        assertThat(capacities(centre, Role.BGH))
                .containsExactlyInAnyOrder(List.of("GIÁM ĐỐC"), List.of("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"));
        assertThat(capacities(school, Role.BGH))
                .containsExactlyInAnyOrder(List.of("HIỆU TRƯỞNG"), List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"));
    }

    @Test
    void a_superiors_duty_is_held_in_the_subtree_and_nowhere_else() {
        units.move(UnitCode.of(schools.with(Role.HT).code()), new Standing(today.plusDays(1), west));
        var near = new UnitCode(east + "S");
        units.found(new NewUnit(near, UnitKind.SCHOOL, today, "Trường", SchoolLevel.TH, Ownership.PUBLIC, east));
        var officer = new Person(new PersonCode("CB" + east), "Cán Bộ", null, true);
        school.staff().add(officer);
        school.staff()
                .add(new Position(officer.code(), new SchoolCode(east.value()), Role.CV, "Chuyên viên", today, null));

        for (var each : List.of(department, east, west, near, eastern)) {
            assertThat(duties.holds(officer.code(), Duty.of(Role.CV, new Place(each.value(), null, null, null, null))))
                    .as(each.value())
                    .isEqualTo(each.equals(east) || each.equals(near));
        }
        assertThat(duties.holders(Duty.of(Role.CV, new Place(near.value(), null, null, null, null))))
                .extracting(Holder::person)
                .containsExactly(officer.code());
    }

    @Test
    void a_position_fits_its_unit() {
        var person = school.of(Role.HT);

        assertThatThrownBy(() -> school.staff()
                        .add(new Position(person, new SchoolCode(east.value()), Role.HT, "X", today, null)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> school.staff().add(new Position(person, school.code(), Role.LD, "X", today, null)))
                .isInstanceOf(DataAccessException.class);
    }

    private List<List<String>> capacities(SmallSchool.Staffed where, Role role) {
        return duties.holders(Duty.of(role, Place.ofUnit(where.code()))).stream()
                .map(holder -> holder.capacity().lines())
                .toList();
    }

    private List<UnitCode> below(UnitCode unit, int days) {
        return jdbc
                .sql("select code from org_unit_below(:unit, :day)")
                .param("unit", unit)
                .param("day", today.plusDays(days))
                .query(String.class)
                .list()
                .stream()
                .map(UnitCode::new)
                .toList();
    }

    private void found(UnitCode code, UnitKind kind, @Nullable UnitCode parent) {
        units.found(new NewUnit(code, kind, today, "Đơn vị " + code, null, null, parent));
    }

    private Ending closed(int days, UnitCode keeper) {
        return new Ending(today.plusDays(days), null, keeper, "QĐ 1");
    }

    private Ending merged(int days, UnitCode into) {
        return new Ending(today.plusDays(days), into, into, "QĐ 1");
    }

    private static void refused(Reason reason, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        UnitRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
