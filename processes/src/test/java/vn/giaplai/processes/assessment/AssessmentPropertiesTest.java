package vn.giaplai.processes.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every pupil, whoever they are. */
class AssessmentPropertiesTest {

    private static final AssessmentRules RULES = AssessmentRules.with(RuleParameters.defaults());

    @Property(tries = 400)
    void raising_one_mark_never_lowers_the_learning_result(
            @ForAll("averages") List<Integer> tenths,
            @ForAll @IntRange(max = 7) int which,
            @ForAll @IntRange(max = 2) int notPassed) {
        List<Integer> raised = new ArrayList<>(tenths);
        raised.set(which, Math.min(100, tenths.get(which) + 1));

        assertThat(year(raised, notPassed).learning())
                .isGreaterThanOrEqualTo(year(tenths, notPassed).learning());
        assertThat(year(raised, notPassed).learningRaw())
                .isGreaterThanOrEqualTo(year(tenths, notPassed).learningRaw());
    }

    @Property(tries = 300)
    void the_adjustment_raises_by_one_level_at_most_and_never_to_tot(
            @ForAll("averages") List<Integer> tenths, @ForAll @IntRange(max = 4) int notPassed) {
        PeriodResult year = year(tenths, notPassed);

        int lift = year.learning().ordinal() - year.learningRaw().ordinal();

        assertThat(lift).isBetween(0, 1);
        assertThat(lift == 1 && year.learning() == Level.TOT).isFalse();
    }

    @Property(tries = 200)
    void the_order_of_subjects_does_not_matter(@ForAll("averages") List<Integer> tenths) {
        List<Integer> reversed = new ArrayList<>(tenths);
        Collections.reverse(reversed);

        assertThat(year(reversed, 0).learning()).isEqualTo(year(tenths, 0).learning());
    }

    @Property(tries = 200)
    void an_average_lies_between_the_lowest_and_the_highest_mark(@ForAll("averages") List<Integer> tenths) {
        List<Mark> marks = tenths.stream().map(AssessmentPropertiesTest::mark).toList();
        BigDecimal average = Averages.ofTerm(new TermScores(marks.subList(0, 4), marks.get(4), marks.get(5)));

        List<Integer> counted = tenths.subList(0, 6);
        assertThat(average).isBetween(tenth(Collections.min(counted)), tenth(Collections.max(counted)));
    }

    @Provide
    Arbitrary<List<Integer>> averages() {
        Arbitrary<Integer> near = Arbitraries.of(34, 35, 36, 49, 50, 51, 64, 65, 66, 79, 80, 81, 90);
        return Arbitraries.oneOf(near, Arbitraries.integers().between(0, 100))
                .list()
                .ofSize(8);
    }

    private static PeriodResult year(List<Integer> tenths, int notPassed) {
        String[] averages =
                tenths.stream().map(value -> tenth(value).toPlainString()).toArray(String[]::new);
        return requireNonNull(RULES.assess(Pupils.pupil(Pupils.scored(averages), notPassed, Level.TOT, 0))
                .year());
    }

    private static Mark mark(int tenths) {
        return Mark.of(tenth(tenths));
    }

    private static BigDecimal tenth(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
