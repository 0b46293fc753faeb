package vn.giaplai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {

    @Test
    void digital_twins_of_letters_are_the_letters() {
        assertThat(Texts.meant("\u00D0ỗ \u0189ào \u00F0i \u0256i")).isEqualTo("Đỗ Đào đi đi");
        assertThat(Texts.plain("\u00D0ỗ Thị \u00D0ào")).isEqualTo("do thi dao");
    }

    @Test
    void odd_spaces_are_spaces_and_invisible_characters_are_none() {
        assertThat(Texts.meant("Nguyễn\u00A0Văn\u2009An\u200B\uFEFF\u00AD\u202E"))
                .isEqualTo("Nguyễn Văn An");
        assertThat(Texts.clean(" \u3000Tốt \u00A0 lắm\n")).isEqualTo("Tốt lắm");
    }

    @Test
    void composed_and_decomposed_letters_are_equal_and_lines_stay_lines() {
        var decomposed = Normalizer.normalize("Chăm ngoan\nƯu điểm", Normalizer.Form.NFD);

        assertThat(Texts.meant(decomposed)).isEqualTo("Chăm ngoan\nƯu điểm");
    }

    @Test
    void a_line_break_is_one_sign_however_a_browser_or_a_file_writes_it() {
        assertThat(Texts.meant("Một\r\nhai\rba\nbốn")).isEqualTo("Một\nhai\nba\nbốn");
        assertThat(Texts.meant("1\r\n2")).isEqualTo("1\n2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"22/11/2012", "22-11-2012", "22.11.2012", "2012-11-22", " 22 / 11 / 2012\u00A0"})
    void a_day_is_read_however_it_is_typed(String typed) {
        assertThat(TypedDay.read(typed)).hasToString("Optional[2012-11-22]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2012", "22/11-2012", "22/11/12", "999999999-01-01", "hôm qua"})
    void what_is_no_day_is_none(String typed) {
        assertThat(TypedDay.read(typed)).isEmpty();
    }
}
