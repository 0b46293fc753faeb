package vn.giaplai.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.processes.codes.SchoolCode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClassCodesTest {

    @ParameterizedTest
    @CsvSource({
        "1A, 1",
        "6A1, 6",
        "6/1, 6",
        "7B, 7",
        "10A1, 10",
        "10C3, 10",
        "12TN1, 12",
        "10.2, 10",
        "11 TIN, 11",
        "9-3, 9",
        "9Đ, 9",
        "10 TOÁN 1, 10",
        "1/1, 1"
    })
    void names_that_schools_use_are_valid_and_begin_with_the_grade(String code, int grade) {
        assertThat(ClassCodes.isValid(code)).isTrue();
        assertThat(ClassCodes.grade(code)).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A9",
                "9",
                "101",
                "13A",
                "0A",
                "6/",
                "6//1",
                "..",
                "6/..",
                "9~1",
                "9A;x",
                "9A%2F",
                "9a",
                "9A\n",
                "9ABCDEFGHIJ"
            })
    void anything_else_is_not(String code) {
        assertThat(ClassCodes.isValid(code)).isFalse();
    }

    @Test
    void however_it_is_typed_it_is_kept_in_one_way() {
        assertThat(ClassCodes.normal("  11   Tin ")).isEqualTo("11 TIN");
        assertThat(ClassCodes.normal("10 TOA\u0301N")).isEqualTo("10 TOÁN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9A", "6/1", "10.2", "11 TIN", "6/1/A"})
    void a_code_goes_into_a_path_and_comes_back(String code) {
        var ref = new ClassRef(new SchoolCode("40123501"), "2026-2027", code);

        assertThat(ref.path()).doesNotContain("/");
        assertThat(ClassRef.ofPath(new SchoolCode("40123501"), "2026-2027", ref.path()))
                .isEqualTo(ref);
    }
}
