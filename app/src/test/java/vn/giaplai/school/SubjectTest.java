package vn.giaplai.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SubjectTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "35, 2", "36, 3", "52, 3", "70, 3", "71, 4", "140, 4"})
    void lessons_of_the_grade_decide_the_number_of_regular_scores(int lessons, int scores) {
        var subject = new Subject("X", "Môn", SubjectKind.SCORE, Subject.lessons(8, 8, lessons), 1);

        assertThat(subject.regularScores(8)).isEqualTo(scores);
        assertThat(subject.regularScores(7)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"6, 2", "7, 2", "8, 3", "9, 3"})
    void technology_has_fewer_lessons_in_grades_6_and_7(int grade, int scores) {
        var technology = Curriculum.lowerSecondary().stream()
                .filter(subject -> subject.code().equals("CONGNGHE"))
                .findFirst()
                .orElseThrow();

        assertThat(technology.regularScores(grade)).isEqualTo(scores);
    }

    @Test
    void comment_subjects_have_no_regular_scores_and_grade_10_has_no_subject_of_grade_9() {
        var subject = new Subject("X", "Môn", SubjectKind.COMMENT, Subject.lessons(6, 9, 70), 1);

        assertThat(subject.regularScores(9)).isZero();
        assertThat(subject.taughtIn(9)).isTrue();
        assertThat(subject.taughtIn(10)).isFalse();
    }
}
