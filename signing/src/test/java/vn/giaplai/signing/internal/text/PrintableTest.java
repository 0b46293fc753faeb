package vn.giaplai.signing.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrintableTest {

    @Test
    void names_stay_as_they_are() {
        assertThat(Printable.of("Nguyễn Thị Ánh – Hiệu trưởng (THCS) 😀"))
                .isEqualTo("Nguyễn Thị Ánh – Hiệu trưởng (THCS) 😀");
        assertThat(Printable.of("Nguye\u0302\u0303n")).isEqualTo("Nguye\u0302\u0303n");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, '\n', '\r', 0x1b, 0x7f, 0x85, 0x9b, 0x200b, 0x200e, 0x202e, 0x2028, 0x2029, 0x2066, 0xfeff,
                0xd800, 0xdc00, 0xe0041
            })
    void what_does_something_is_replaced(int codePoint) {
        assertThat(Printable.of("a" + new String(Character.toChars(codePoint)) + "b"))
                .isEqualTo("a\ufffdb");
    }
}
