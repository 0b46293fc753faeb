package vn.giaplai.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.UnprintableSign;
import vn.giaplai.templates.UnprintableSign.Kind;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepertoireTest {
    private static final DocumentRenderer RENDERER = DocumentRenderer.create();

    @ParameterizedTest
    @CsvSource({
        "'Chăm ngoan 😊', 😊, EMOJI, 'Chăm ngoan'",
        "'👍🏽 tốt', 👍🏽, EMOJI, ''",
        "'yêu lớp ❤️', ❤️, EMOJI, 'yêu lớp'",
        "'chữ 好 Hán', 好, LETTER, 'chữ'",
        "'chữ ไ Thái', ไ, LETTER, 'chữ'",
        "'a שלום', ש, LETTER, 'a'",
        "'a ∰ b', ∰, SYMBOL, 'a'"
    })
    void a_sign_that_cannot_be_printed_is_named_whole(String text, String sign, Kind kind, String before) {
        assertThat(RENDERER.firstUnprintable(text)).contains(new UnprintableSign(sign, kind, before));
    }

    @ParameterizedTest
    @CsvSource({
        "0000, HIDDEN", "0007, HIDDEN", "000B, HIDDEN", "0085, HIDDEN", "00AD, HIDDEN", "200B, HIDDEN", "200D, HIDDEN",
        "202E, HIDDEN", "2028, HIDDEN", "FEFF, HIDDEN", "FFFF, HIDDEN", "D83D, HIDDEN", "DE0A, HIDDEN", "E0001, HIDDEN",
        "FFFD, BROKEN", "F0B7, PRIVATE", "E000, PRIVATE"
    })
    void what_nobody_sees_is_never_printed(String number, Kind kind) {
        String text = "Ngoan" + Character.toString(Integer.parseInt(number, 16)) + "hiền";

        assertThat(RENDERER.firstUnprintable(text)).map(UnprintableSign::kind).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y Blŭng Niê Kđăm, H'Čuañ Ê-ban, Ơ Đu, Xtiêng, 20 ≤ x² ± ½",
                "nguye\u0302\u0303n thi\u0323 (tổ hợp)",
                "hai dòng\r\nvà\tcột, “ngoặc” – gạch … • №",
                "no-break\u00A0space"
            })
    void what_schools_write_is_printable_composed_or_not(String text) {
        assertThat(RENDERER.firstUnprintable(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19, 20, 21, 22})
    void what_stands_before_is_never_cut_in_the_middle_of_a_sign(int letters) {
        String pairs = "𝐀".repeat(letters);
        String text = "x".repeat(letters) + "é" + "\u0007";

        assertThat(RENDERER.firstUnprintable(text))
                .map(sign -> sign.before().length())
                .contains(Math.min(20, letters + 1));
        assertThat(RENDERER.firstUnprintable(pairs + "😊"))
                .map(UnprintableSign::before)
                .hasValueSatisfying(before -> assertThat(
                                Arrays.stream(before.codePoints().toArray())
                                        .noneMatch(letter -> letter < 0x10000 && Character.isSurrogate((char) letter)))
                        .isTrue());
    }
}
