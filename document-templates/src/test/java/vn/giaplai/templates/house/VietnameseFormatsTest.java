package vn.giaplai.templates.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VietnameseFormatsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-09-05, 'ngày 05 tháng 9 năm 2024'",
        "2027-02-10, 'ngày 10 tháng 02 năm 2027'",
        "2026-12-31, 'ngày 31 tháng 12 năm 2026'"
    })
    void days_below_ten_and_the_first_two_months_get_a_zero(LocalDate date, String expected) {
        assertThat(VietnameseFormats.longDate(date)).isEqualTo(expected);
    }

    @Test
    void place_and_date_stand_on_one_line() {
        assertThat(VietnameseFormats.placeAndDate("Quận 12", LocalDate.of(2024, 9, 5)))
                .isEqualTo("Quận 12, ngày 05 tháng 9 năm 2024");
    }

    @ParameterizedTest
    @CsvSource({"8, '8,0'", "8.1, '8,1'", "10, '10,0'", "0, '0,0'"})
    void scores_have_a_comma_and_one_decimal(BigDecimal score, String expected) {
        assertThat(VietnameseFormats.score(score)).isEqualTo(expected);
    }

    @Test
    void a_second_decimal_is_refused_and_not_rounded() {
        assertThatThrownBy(() -> VietnameseFormats.score(new BigDecimal("8.15")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void decomposed_letters_are_refused_without_repeating_the_text() {
        assertThatThrownBy(() -> Texts.require("tên", "Nguye\u0302\u0303n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tên must be in Unicode normal form C");
    }

    @Test
    void a_blank_name_is_refused() {
        assertThatThrownBy(() -> Texts.require("name", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not be blank");
    }
}
