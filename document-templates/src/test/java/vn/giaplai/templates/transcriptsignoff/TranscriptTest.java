package vn.giaplai.templates.transcriptsignoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.templates.RenderOptions;
import vn.giaplai.templates.SignatureFieldName;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TranscriptTest {
    @Test
    void marks_are_written_with_a_comma_and_levels_as_letters() {
        assertThat(Grade.of(new BigDecimal("8.1")).display()).isEqualTo("8,1");
        assertThat(Grade.of(BigDecimal.TEN).display()).isEqualTo("10,0");
        assertThat(Grade.passed(true).display()).isEqualTo("Đ");
        assertThat(Grade.passed(false).display()).isEqualTo("CĐ");
        assertThat(Grade.none().display()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1", "-0.1", "8.15", "8", "tốt"})
    void a_mark_outside_zero_to_ten_or_without_exactly_one_decimal_is_refused(String code) {
        assertThatThrownBy(() -> new Grade(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_level_does_not_fit_a_subject_with_scores() {
        SubjectRow maths = Transcripts.subjects().get(1);

        assertThatThrownBy(() -> new SubjectRow(
                        maths.code(),
                        maths.name(),
                        SubjectKind.SCORE,
                        Grade.passed(true),
                        maths.term2(),
                        maths.year(),
                        Grade.none(),
                        false,
                        "",
                        maths.teachers()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("result Đ does not fit subject TOAN");
    }

    @Test
    void a_subject_without_a_teacher_is_refused() {
        SubjectRow maths = Transcripts.subjects().get(1);

        assertThatThrownBy(() -> new SubjectRow(
                        maths.code(),
                        maths.name(),
                        maths.kind(),
                        maths.term1(),
                        maths.term2(),
                        maths.year(),
                        Grade.none(),
                        false,
                        "",
                        List.of()))
                .hasMessage("subject TOAN must name at least one teacher");
    }

    @Test
    void a_personal_id_has_twelve_digits_and_is_not_repeated_in_the_message() {
        Pupil pupil = Transcripts.pupil9A().pupil();

        assertThatThrownBy(() -> new Pupil(
                        pupil.name(),
                        pupil.code(),
                        "08031200451",
                        pupil.registerNumber(),
                        pupil.birthDate(),
                        pupil.gender(),
                        pupil.birthPlace(),
                        pupil.ethnicity(),
                        pupil.address(),
                        pupil.policy(),
                        pupil.guardians()))
                .hasMessage("số định danh cá nhân must have 12 digits");
    }

    @Test
    void corrections_without_subjects_are_refused() {
        assertThatThrownBy(() -> new Corrections(1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Corrections(0, List.of("Toán"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void field_names_are_words_and_dots() {
        assertThat(SignatureFieldName.subject("KHTN", 2)).hasToString("subject-khtn-2");
        assertThatThrownBy(() -> new SignatureFieldName("Chữ ký")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignatureFieldName.subject("KHTN", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(YearSummary.Decision.class)
    void every_decision_has_words_of_its_own(YearSummary.Decision decision) {
        TranscriptPage page = new TranscriptPage(Transcripts.withDecision(decision), RenderOptions.FINAL);

        assertThat(page.approval()).endsWith(".");
        assertThat(page.decisionLines()).isNotEmpty();
    }
}
