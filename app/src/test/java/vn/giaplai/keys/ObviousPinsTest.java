package vn.giaplai.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObviousPinsTest {

    private static final LocalDate BORN = LocalDate.of(1984, 3, 12);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456", "000000", "111111", "654321", "012345", "789012", "1234567890", "121212", "123123", "112233",
                "147258", "19841984", "198412", "121984", "031984", "202627", "12031984", "19840312", "120384",
                        "840312",
                "00120384"
            })
    void what_everybody_tries_first_is_no_pin(String pin) {
        assertThat(ObviousPins.contain(pin, BORN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"246813", "975312", "135799", "120385", "84130227", "580214", "7295018364"})
    void anything_else_is(String pin) {
        assertThat(ObviousPins.contain(pin, BORN)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"120384", "840312"})
    void a_birthday_that_is_not_known_is_a_number_like_any_other(String pin) {
        assertThat(ObviousPins.contain(pin, null)).isFalse();
    }
}
