package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36|Chrome|Windows",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0|Edge|Windows",
                "Mozilla/5.0 (Windows NT 10.0) coc_coc_browser/131.0 Chrome/125.0 Safari/537.36|Cốc Cốc|Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox|Linux",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36|Chrome|Android",
                "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36 Zalo android/24|Zalo|Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) CriOS/142.0 Mobile Safari/604.1|Chrome|iPhone",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1|Safari|iPhone",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.1 Safari/605.1.15|Safari|Mac",
            })
    void a_browser_is_called_what_its_owner_calls_it(String said, String program, String system) {
        var name = BrowserName.of(said);

        assertThat(name).isEqualTo(new BrowserName(program, system));
        assertThat(name.isKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"curl/8.5.0", "''", ","})
    void what_says_nothing_known_is_not_guessed_at(String said) {
        assertThat(BrowserName.of(said).isKnown()).isFalse();
    }
}
