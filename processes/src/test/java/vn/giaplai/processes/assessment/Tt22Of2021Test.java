package vn.giaplai.processes.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giaplai.processes.assessment.Decision.Condition;
import vn.giaplai.processes.assessment.Decision.Outcome;
import vn.giaplai.processes.assessment.RuleParameters.AdjustmentFill;
import vn.giaplai.processes.assessment.RuleParameters.AdjustmentLift;
import vn.giaplai.processes.assessment.RuleParameters.AverageChain;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Tt22Of2021Test {

    private static final AssessmentRules RULES = AssessmentRules.with(RuleParameters.defaults());

    @Test
    void averages_are_weighted_and_rounded_half_up() {
        TermScores first = Pupils.term(List.of("8", "7", "9", "8"), "7.5", "8.0");
        TermScores second = Pupils.term(List.of("6", "7"), "6", "7");

        assertThat(Averages.ofTerm(first)).isEqualByComparingTo("7.9");
        assertThat(Averages.ofTerm(second)).isEqualByComparingTo("6.6");
        assertThat(Averages.ofYear(Pupils.term("7.9"), Pupils.term("8.2"), AverageChain.ROUNDED))
                .isEqualByComparingTo("8.1");
    }

    @Test
    void the_years_average_of_exact_terms_is_rounded_only_once() {
        TermScores term1 = Pupils.term(List.of("6", "6"), "6", "6.1");
        TermScores term2 = Pupils.term(List.of("6", "6"), "6", "6.1");

        assertThat(Averages.ofTerm(term1)).isEqualByComparingTo("6.0");
        assertThat(Averages.ofYear(term1, term2, AverageChain.EXACT)).isEqualByComparingTo("6.0");
        assertThat(Averages.ofYear(
                        Pupils.term(List.of("5", "5"), "5", "5.1"),
                        Pupils.term(List.of("5", "5.2"), "5", "5.1"),
                        AverageChain.EXACT))
                .isEqualByComparingTo("5.1");
    }

    @ParameterizedTest
    @CsvSource({
        "8.5 8.2 8.0 8.1 8.3 8.0 7.0 6.5, 0, Tốt, Tốt",
        "9.0 9.1 8.0 8.1 8.3 8.0 7.0 4.0, 0, Đạt, Khá",
        "9.0 9.1 8.0 8.1 8.3 8.0 7.0 3.2, 0, Chưa đạt, Đạt",
        "7.0 7.0 6.8 6.6 6.5 6.5 5.5 3.0, 0, Chưa đạt, Đạt",
        "7.0 6.9 6.8 6.6 6.5 6.5 5.5 4.8, 0, Đạt, Đạt",
        "8.5 8.2 8.0 8.1 8.3 8.0 7.0 6.5, 1, Đạt, Khá",
        "7.0 6.9 6.8 6.6 6.5 6.5 5.5 5.0, 1, Đạt, Đạt",
        "9.0 9.1 8.0 8.1 8.3 8.0 3.2 3.2, 0, Chưa đạt, Chưa đạt",
        "9.0 9.1 8.0 8.1 8.3 7.9 7.0 4.0, 0, Đạt, Đạt",
        "9.0 9.0 9.0 9.0 9.0, 0, Chưa đạt, Chưa đạt"
    })
    void the_learning_result_and_its_adjustment(String averages, int notPassed, String raw, String adjusted) {
        PupilRecord pupil = Pupils.pupil(Pupils.scored(averages.split(" ")), notPassed, Level.TOT, 0);

        PeriodResult year = requireNonNull(RULES.assess(pupil).year());

        assertThat(year.learningRaw().label()).isEqualTo(raw);
        assertThat(year.learning().label()).isEqualTo(adjusted);
        assertThat(year.reasons()).allSatisfy(reason -> {
            assertThat(reason.code()).isNotBlank();
            assertThat(reason.sentence()).endsWith(".");
            assertThat(reason.source()).startsWith("TT 22/2021 Đ");
        });
    }

    @ParameterizedTest
    @CsvSource({"45, PROMOTED", "46, NOT_PROMOTED"})
    void forty_six_absences_are_not_promoted(int absences, Outcome outcome) {
        PupilRecord pupil = Pupils.pupil(
                Pupils.scored("5.0", "5.0", "5.0", "5.0", "5.0", "5.0", "4.0", "3.5"), 0, Level.DAT, absences);

        Decision decision = requireNonNull(RULES.assess(pupil).decision());

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.missing()).isEqualTo(outcome == Outcome.PROMOTED ? List.of() : List.of(Condition.ABSENCES));
        assertThat(decision.retest()).isEmpty();
    }

    @Test
    void subjects_below_five_and_comments_not_passed_are_listed_for_re_assessment() {
        PupilRecord pupil =
                Pupils.pupil(Pupils.scored("6.0", "5.0", "5.0", "5.0", "5.0", "5.0", "4.5", "3.2"), 1, Level.DAT, 3);

        Decision decision = requireNonNull(RULES.assess(pupil).decision());

        assertThat(decision.outcome()).isEqualTo(Outcome.SUMMER);
        assertThat(decision.missing()).containsExactly(Condition.LEARNING);
        assertThat(decision.retest()).containsExactly("M7", "M8", "N1");
        assertThat(decision.summerTraining()).isFalse();
    }

    @Test
    void a_pupil_below_in_conduct_trains_in_the_summer_and_with_learning_below_is_re_assessed_too() {
        List<SubjectRecord> weak = Pupils.scored("6.0", "5.0", "5.0", "5.0", "5.0", "4.9", "3.4", "3.2");

        Decision both = requireNonNull(
                RULES.assess(Pupils.pupil(weak, 0, Level.CHUA_DAT, 0)).decision());
        Decision conductOnly = requireNonNull(
                RULES.assess(Pupils.pupil(Pupils.scored("5", "5", "5", "5", "5", "5"), 0, Level.CHUA_DAT, 0))
                        .decision());

        assertThat(both.summerTraining()).isTrue();
        assertThat(both.retest()).containsExactly("M6", "M7", "M8");
        assertThat(both.missing()).containsExactly(Condition.CONDUCT, Condition.LEARNING);
        assertThat(conductOnly.summerTraining()).isTrue();
        assertThat(conductOnly.retest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9.0 9.0 9.0 9.0 9.0 9.0 6.5 6.5, TOT, XUAT_SAC",
        "9.0 9.0 9.0 9.0 9.0 8.9 6.5 6.5, TOT, GIOI",
        "9.0 9.0 9.0 9.0 9.0 9.0 6.5 6.4, TOT,",
        "9.0 9.0 9.0 9.0 9.0 9.0 6.5 6.5, KHA,"
    })
    void titles_need_conduct_and_learning_of_the_year(String averages, Level conduct, Title title) {
        PupilRecord pupil = Pupils.pupil(Pupils.scored(averages.split(" ")), 0, conduct, 0);

        AssessedResult result = RULES.assess(pupil);

        assertThat(requireNonNull(result.year()).title()).isEqualTo(title);
        assertThat(requireNonNull(result.term1()).title()).isNull();
    }

    @Test
    void missed_counts_zero_but_not_entered_blocks_and_is_named() {
        TermScores missed = new TermScores(List.of(Mark.of("9"), Mark.missed()), Mark.of("9"), Mark.of("9"));
        TermScores open = new TermScores(List.of(Mark.of("9"), Mark.notEntered()), Mark.of("9"), Mark.notEntered());
        PupilRecord pupil = new PupilRecord(
                RuleSetId.TT22_2021,
                6,
                List.of(
                        new SubjectRecord.ScoreSubject("Toán", missed, open),
                        new SubjectRecord.CommentSubject(
                                "Nghệ thuật", List.of(CommentMark.MISSED), List.of(CommentMark.NOT_ENTERED))),
                new Conduct(Level.TOT, null),
                0);

        AssessedResult result = RULES.assess(pupil);

        assertThat(result.subjects().get(0).term1())
                .extracting("value")
                .asString()
                .isEqualTo("7.7");
        assertThat(requireNonNull(result.subjects().get(1).term1()).text()).isEqualTo("CĐ");
        assertThat(result.term1()).isNotNull();
        assertThat(result.term2()).isNull();
        assertThat(result.year()).isNull();
        assertThat(result.decision()).isNull();
        assertThat(result.complete()).isFalse();
        assertThat(result.notEntered())
                .containsExactly(
                        new NotEntered(Period.TERM_2, "Toán", "ĐĐGtx 2"),
                        new NotEntered(Period.TERM_2, "Toán", "ĐĐGck"),
                        new NotEntered(Period.TERM_2, "Nghệ thuật", "Mức đánh giá"),
                        new NotEntered(Period.TERM_2, null, "Kết quả rèn luyện"));
    }

    @Test
    void a_comment_subjects_year_is_its_second_term_and_one_assessment_not_passed_fails_the_term() {
        SubjectRecord subject = new SubjectRecord.CommentSubject(
                "Nghệ thuật",
                List.of(CommentMark.PASSED, CommentMark.NOT_PASSED),
                List.of(CommentMark.PASSED, CommentMark.PASSED));
        PupilRecord pupil =
                new PupilRecord(RuleSetId.TT22_2021, 6, List.of(subject), new Conduct(Level.TOT, Level.TOT), 0);

        SubjectResult result = RULES.assess(pupil).subjects().get(0);

        assertThat(requireNonNull(result.in(Period.TERM_1)).text()).isEqualTo("CĐ");
        assertThat(requireNonNull(result.in(Period.TERM_2)).text()).isEqualTo("Đ");
        assertThat(requireNonNull(result.in(Period.YEAR)).text()).isEqualTo("Đ");
    }

    @Test
    void open_points_can_be_read_otherwise() {
        RuleParameters other = new RuleParameters(
                AdjustmentFill.BEST_VALUE, AdjustmentLift.ONE_BELOW_REACHABLE, false, true, AverageChain.EXACT);
        AssessmentRules rules = AssessmentRules.with(other);
        PupilRecord fiveGood = Pupils.pupil("9.0", "9.1", "8.0", "8.1", "8.3", "7.9", "7.0", "3.0");
        PupilRecord absent = Pupils.pupil(Pupils.scored("4", "4", "4", "4", "4", "4"), 0, Level.CHUA_DAT, 46);

        PeriodResult adjusted = requireNonNull(rules.assess(fiveGood).year());
        Decision decision = requireNonNull(rules.assess(absent).decision());

        assertThat(adjusted.learning()).isEqualTo(Level.KHA);
        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_PROMOTED);
        assertThat(decision.summerTraining()).isTrue();
        assertThat(decision.retest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-2022, LOWER_SECONDARY, 6, true",
        "2021-2022, LOWER_SECONDARY, 7, false",
        "2023-2024, LOWER_SECONDARY, 9, false",
        "2024-2025, LOWER_SECONDARY, 9, true",
        "2023-2024, UPPER_SECONDARY, 12, false",
        "2026-2027, UPPER_SECONDARY, 12, true",
        "2026-2027, PRIMARY, 5, false"
    })
    void the_circular_governs_grade_by_grade(String year, SchoolLevel level, int grade, boolean governed) {
        assertThat(RULES.governing(year, level, grade).isPresent()).isEqualTo(governed);
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.of("10.1")).withMessageContaining("[0, 10]");
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.of("-0.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.of("7.25")).withMessageContaining("decimal");
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(Mark.State.SCORED, null));
        assertThatIllegalArgumentException().isThrownBy(() -> Level.ofLabel("Giỏi"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TermScores(List.of(), Mark.missed(), Mark.missed()));
        List<SubjectRecord> twice = new ArrayList<>(Pupils.scored("5.0"));
        twice.addAll(Pupils.scored("6.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Pupils.pupil(twice, 0, Level.TOT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Pupils.pupil(List.of(), 0, Level.TOT, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.assess(
                        new PupilRecord(RuleSetId.TT58_2011, 9, List.of(), new Conduct(Level.TOT, Level.TOT), 0)));
        assertThat(RULES.knows(RuleSetId.TT22_2021)).isTrue();
        assertThat(RULES.knows(RuleSetId.TT27_2020)).isFalse();
    }
}
