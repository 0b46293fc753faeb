package vn.giaplai.duties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duties;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Holder;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.Position;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.school.Subject;
import vn.giaplai.school.SubjectKind;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.testing.StandIns;
import vn.giaplai.web.SchoolTime;

/** Who holds which duty where and when, and as what. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class HeldDutiesIT {

    @Autowired
    Duties duties;

    @Autowired
    HeldDuties held;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SmallSchool schools;

    @Autowired
    StaffDirectory staff;

    @Autowired
    SchoolRegister register;

    @Autowired
    SchoolTime time;

    private SmallSchool.Staffed school;
    private Place whole;
    private Place classA;

    @BeforeEach
    void a_school_with_one_person_in_each_position() {
        school = schools.withOneOfEach();
        whole = Place.ofUnit(school.code());
        classA = Place.ofClass(school.code(), SmallSchool.YEAR, "9A");
        if (register.subject("TOAN").isEmpty()) {
            register.add(new Subject("TOAN", "Toán", SubjectKind.SCORE, Subject.lessons(6, 9, 140), 1));
        }
    }

    @Test
    void a_position_is_held_at_every_place_of_its_unit_and_at_no_other() {
        var clerk = school.of(Role.VT);

        assertThat(codes(Duty.of(Role.VT, whole))).containsExactly(clerk);
        assertThat(codes(Duty.of(Role.VT, classA))).containsExactly(clerk);
        assertThat(holds(clerk, Role.VT, Place.ofUnit(schools.withOneOfEach().code())))
                .isFalse();
    }

    @Test
    void the_heads_are_the_principal_and_the_vice_principal_who_signs_for_the_principal() {
        var heads = duties.holders(Duty.of(Role.BGH, classA));

        assertThat(heads).extracting(Holder::person).containsExactly(actor(Role.HT), actor(Role.PHT));
        assertThat(heads)
                .extracting(head -> head.capacity().lines())
                .containsExactly(List.of("HIỆU TRƯỞNG"), List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"));
        assertThat(holds(school.of(Role.PHT), Role.HT, whole)).isFalse();
        assertThat(capacity(Role.PHT, whole, school.of(Role.PHT).value())).containsExactly("PHÓ HIỆU TRƯỞNG");
    }

    @Test
    void an_assignment_is_held_in_its_class_and_year_subject_and_slot() {
        var teacher = school.of(Role.GV);
        assign(teacher.value(), Role.GVBM, "TOAN", 2, time.today(), null);

        assertThat(holds(teacher, Role.GVBM, classA)).isTrue();
        assertThat(holds(teacher, Role.GVBM, classA.withSubject("TOAN", null))).isTrue();
        assertThat(holds(teacher, Role.GVBM, classA.withSubject("TOAN", 2))).isTrue();
        assertThat(holds(teacher, Role.GVBM, classA.withSubject("TOAN", 1))).isFalse();
        assertThat(holds(teacher, Role.GVBM, classA.withSubject("TIN", null))).isFalse();
        assertThat(holds(teacher, Role.GVBM, Place.ofClass(school.code(), "2025-2026", "9A")))
                .isFalse();
        assertThat(holds(teacher, Role.GVBM, whole)).as("no class named").isFalse();
        assertThat(holds(teacher, Role.GVCN, classA)).isFalse();
        assertThat(capacity(Role.GVBM, classA, teacher.value())).containsExactly("Giáo viên môn Toán");
    }

    @Test
    void it_begins_on_the_first_day_and_ends_after_the_last() {
        var teacher = school.of(Role.GV);
        var other = school.of(Role.TTCM);
        var yesterday = time.today().minusDays(1);
        assign(teacher.value(), Role.GVCN, null, 1, yesterday.minusYears(1), yesterday);
        assign(other.value(), Role.GVCN, null, 1, time.today(), time.today());
        staff.add(new Position(
                other, school.code(), Role.HT, "Hiệu trưởng", time.today().plusDays(1), null));

        assertThat(codes(Duty.of(Role.GVCN, classA))).containsExactly(other);
        assertThat(capacity(Role.GVCN, classA, other.value())).containsExactly("Giáo viên chủ nhiệm lớp 9A");
        assertThat(holds(other, Role.HT, whole)).as("from tomorrow").isFalse();
    }

    @Test
    void whoever_is_excluded_does_not_hold_it_whatever_else_that_person_is() {
        var duty = Duty.of(Role.VT, classA).without(Set.of(actor(Role.VT)));

        assertThat(duties.holders(duty)).isEmpty();
        assertThat(duties.holds(actor(Role.VT), duty)).isFalse();
    }

    @Test
    void a_deputy_holds_the_principals_steps_of_the_named_processes_and_nothing_else_of_the_principal() {
        var deputy = school.of(Role.PHT);
        standIns().today(school.of(Role.HT), deputy, "transcript-signoff");
        var step = Duty.of(Role.HT, classA).in("transcript-signoff");

        assertThat(duties.holders(step)).extracting(Holder::person).containsExactly(school.of(Role.HT), deputy);
        assertThat(duties.holder(deputy, step).orElseThrow().capacity().lines())
                .containsExactly("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG");
        assertThat(duties.holds(deputy, step.in("transcript-lock"))).isFalse();
        assertThat(holds(deputy, Role.HT, whole)).as("as no step of a process").isFalse();
        assertThat(held.roles(deputy, school.code())).doesNotContain(Role.HT);
        assertThat(duties.holds(deputy, step.without(Set.of(deputy)))).isFalse();
    }

    @Test
    void nobody_stands_in_before_the_first_day_or_once_it_is_revoked() {
        var deputy = school.of(Role.PHT);
        var principal = school.of(Role.HT);
        var step = Duty.of(Role.HT, classA).in("transcript-signoff");
        var tomorrow = time.today().plusDays(1);

        standIns().make(principal, deputy, tomorrow, tomorrow, "transcript-signoff");
        assertThat(duties.holds(deputy, step)).isFalse();

        long now = standIns().today(principal, deputy, "transcript-signoff");
        assertThat(duties.holds(deputy, step)).isTrue();

        standIns().revoke(now, principal);
        assertThat(duties.holds(deputy, step)).isFalse();
    }

    @Test
    void who_leaves_the_office_neither_stands_in_nor_is_stood_in_for() {
        var step = Duty.of(Role.HT, classA).in("transcript-signoff");
        for (var leaving : List.of(Role.HT, Role.PHT)) {
            var other = schools.withOneOfEach();
            var deputy = other.of(Role.PHT);
            new StandIns(jdbc, other.code(), time.today()).today(other.of(Role.HT), deputy, "transcript-signoff");
            var there = Duty.of(Role.HT, Place.ofUnit(other.code())).in(String.valueOf(step.feature()));
            assertThat(duties.holds(deputy, there)).isTrue();

            staff.end(staff.positions(other.of(leaving)).get(0), time.today().minusDays(1));

            assertThat(duties.holds(deputy, there)).as(leaving.name()).isFalse();
        }
    }

    private StandIns standIns() {
        return new StandIns(jdbc, school.code(), time.today());
    }

    private PersonCode actor(Role role) {
        return school.of(role);
    }

    private boolean holds(PersonCode person, Role role, Place place) {
        var duty = Duty.of(role, place);
        boolean one = duties.holds(person, duty);
        assertThat(codes(duty).contains(person))
                .as("both questions are answered alike")
                .isEqualTo(one);
        return one;
    }

    private List<PersonCode> codes(Duty duty) {
        return duties.holders(duty).stream().map(each -> each.person()).toList();
    }

    private List<String> capacity(Role role, Place place, String person) {
        return duties.holder(new PersonCode(person), Duty.of(role, place))
                .orElseThrow()
                .capacity()
                .lines();
    }

    private void assign(
            String person, Role role, @Nullable String subject, int slot, LocalDate from, @Nullable LocalDate to) {
        staff.add(new Assignment(new PersonCode(person), school.classA(), role, subject, slot, from, to));
    }
}
