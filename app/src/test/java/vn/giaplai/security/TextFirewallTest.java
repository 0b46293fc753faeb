package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextFirewallTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Chăm ngoan, tiến bộ.\r\n\tCần đọc thêm", "Đỗ Thị Đào", "e\u0302\u0301", "😊", "\u00a0"})
    void what_people_type_is_text(String value) {
        assertThat(TextFirewall.isText(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "\u009f", "\ud83d", "x\udc00y", "\u0378", "\uffff"})
    void what_no_text_has_is_refused(String value) {
        assertThat(TextFirewall.isText(value)).isFalse();
    }

    @Test
    void a_value_that_is_not_there_is_no_bad_one() {
        assertThat(TextFirewall.isText(null)).isTrue();
    }

    @Test
    void a_value_longer_than_any_column_is_refused() {
        assertThat(TextFirewall.isText("a".repeat(4_000))).isTrue();
        assertThat(TextFirewall.isText("a".repeat(4_001))).isFalse();
    }
}
