package vn.giaplai.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.giaplai.demo.DemoLoader;
import vn.giaplai.gradebook.Gradebook;
import vn.giaplai.processes.assessment.Decision;
import vn.giaplai.processes.assessment.Level;
import vn.giaplai.processes.assessment.Period;
import vn.giaplai.processes.assessment.RuleSetId;
import vn.giaplai.processes.assessment.SubjectResult;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.ClassRef;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallClass;

@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResultsIT {

    private static final ClassRef CLASS_9A = new ClassRef(new SchoolCode("99001501"), "2026-2027", "9A");

    @Autowired
    DemoLoader demo;

    @Autowired
    SchoolRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Gradebook gradebook;

    @Autowired
    Results results;

    @Autowired
    PromotionDecisions decisions;

    @BeforeEach
    void demo_school() {
        demo.loadIfEmpty();
    }

    @Test
    void results_are_stored_with_rule_set_and_reasons() {
        var small = SmallClass.enter("9T", 1, register, staff, gradebook);

        results.compute(small.ref());

        var assessed = results.of(small.ref().schoolCode(), small.ref().schoolYear(), small.pupil(1))
                .orElseThrow()
                .assessed();
        assertThat(assessed.ruleSet()).isEqualTo(RuleSetId.TT22_2021);
        assertThat(value(assessed.subjects(), "TOAN")).isEqualTo("8.4");
        var year = Objects.requireNonNull(assessed.year());
        assertThat(year.learning()).isEqualTo(Level.TOT);
        assertThat(year.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.sentence()).isNotBlank());
        assertThat(Objects.requireNonNull(assessed.decision()).outcome()).isEqualTo(Decision.Outcome.PROMOTED);
    }

    @Test
    void an_unchanged_class_is_not_computed_again_and_a_changed_mark_is() {
        var small = SmallClass.enter("9U", 2, register, staff, gradebook);
        results.compute(small.ref());
        var before = of(small);

        results.compute(small.ref());
        assertThat(of(small)).isEqualTo(before);
        gradebook.write(small.sheet(small.endTerm(1, "TOAN", 2), "1.0"), new PersonCode("ND09"));
        results.compute(small.ref());

        assertThat(of(small).get(0)).isNotEqualTo(before.get(0));
        assertThat(of(small).get(1)).isEqualTo(before.get(1));
    }

    @Test
    void without_a_mark_the_year_has_no_result_and_the_cell_is_named() {
        var small = SmallClass.enter("9V", 1, register, staff, gradebook);
        gradebook.write(small.sheet(small.endTerm(1, "TINHOC", 2), null), new PersonCode("ND20"));

        var assessed = Objects.requireNonNull(
                results.assess(small.ref(), small.pupilCodes()).get(small.pupil(1)));

        assertThat(assessed.year()).isNull();
        assertThat(assessed.decision()).isNull();
        assertThat(assessed.notEntered())
                .singleElement()
                .satisfies(cell -> assertThat(cell.subject()).isEqualTo("TINHOC"));
    }

    @Test
    void forty_six_absences_are_not_promoted_and_an_exempted_subject_has_no_result() {
        var pupils = register.pupils(CLASS_9A);
        var codes = pupils.stream().map(pupil -> pupil.code()).toList();

        var assessed = results.assess(CLASS_9A, codes);

        var absent = Objects.requireNonNull(assessed.get(codes.get(16)));
        assertThat(Objects.requireNonNull(absent.decision()).outcome()).isEqualTo(Decision.Outcome.NOT_PROMOTED);
        assertThat(Objects.requireNonNull(absent.decision()).missing()).contains(Decision.Condition.ABSENCES);
        var exempt = Objects.requireNonNull(assessed.get(codes.get(20)));
        assertThat(exempt.subjects()).extracting(SubjectResult::subject).doesNotContain("GDTC");
        assertThat(exempt.complete()).isTrue();
    }

    @Test
    void what_is_not_confirmed_waits_for_the_principal() {
        var small = SmallClass.enter("9W", 2, register, staff, gradebook);
        results.compute(small.ref());

        assertThat(decisions.toConfirm(small.ref(), small.pupilCodes())).isEqualTo(small.pupilCodes());
    }

    private List<PupilResult> of(SmallClass small) {
        var all = results.of(small.ref().schoolCode(), small.ref().schoolYear(), small.pupilCodes());
        return small.pupilCodes().stream()
                .map(code -> Objects.requireNonNull(all.get(code)))
                .toList();
    }

    private static String value(List<SubjectResult> subjects, String code) {
        return subjects.stream()
                .filter(subject -> subject.subject().equals(code))
                .map(subject -> Objects.requireNonNull(subject.in(Period.YEAR)).text())
                .findFirst()
                .orElseThrow();
    }
}
