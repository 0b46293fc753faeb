package vn.giaplai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.giaplai.gradebook.EntryKind;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.gradebook.MissingEntry;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.Assigned;
import vn.giaplai.testing.DemoTest;

@DemoTest
@TestPropertySource(properties = "giaplai.test.database=gradebook")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoLoaderIT {

    private static final ClassRef CLASS_9A = new ClassRef(DemoSchool.CODE, DemoSchool.YEAR, "9A");
    private static final ClassRef CLASS_9B = new ClassRef(DemoSchool.CODE, DemoSchool.YEAR, "9B");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    DemoLoader loader;

    @Autowired
    SchoolRegister school;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Gradebook gradebook;

    @BeforeEach
    void demo_school() {
        loader.loadIfEmpty();
    }

    @Test
    void a_second_load_changes_nothing() {
        assertThat(loader.loadIfEmpty()).isFalse();
        assertThat(school.pupils(CLASS_9A)).hasSize(40);
        assertThat(school.pupils(CLASS_9B)).hasSize(40);
    }

    @Test
    void class_9A_is_complete() {
        assertThat(gradebook.missing(CLASS_9A)).isEmpty();
    }

    @Test
    void class_9B_lacks_one_mark_and_the_answer_names_its_teacher() {
        var missing = gradebook.missing(CLASS_9B);

        var seventh = school.pupils(CLASS_9B).get(6).code();
        assertThat(missing)
                .containsExactly(new MissingEntry(
                        seventh, "TINHOC", 2, EntryKind.CK, 1, java.util.List.of(new PersonCode("ND20"))));
    }

    @Test
    void the_hard_cases_are_in_the_book() {
        var entries = gradebook.ofClass(CLASS_9A);
        var pupils = school.pupils(CLASS_9A);

        assertThat(entries.absences(pupils.get(16).code())).hasValue(46);
        assertThat(entries.exemptSubjects(pupils.get(20).code())).containsExactly("GDTC");
        assertThat(entries.marksOf(pupils.get(25).code()))
                .anyMatch(mark -> mark.value().missed());
    }

    @Test
    void people_hold_their_positions_and_classes_today() {
        assertThat(staff.holds(new PersonCode("ND01"), DemoSchool.CODE, Role.HT, TODAY))
                .isTrue();
        var class9A = new Assigned(staff, CLASS_9A, TODAY);
        assertThat(class9A.teachers("NGOAINGU1"))
                .contains(new PersonCode("ND12"))
                .doesNotContain(new PersonCode("ND11"));
        assertThat(class9A.homeroom()).containsExactly(new PersonCode("ND07"));
    }
}
