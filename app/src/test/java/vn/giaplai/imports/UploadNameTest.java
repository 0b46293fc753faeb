package vn.giaplai.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UploadNameTest {

    @Test
    void a_name_stays_as_people_see_it() {
        assertThat(UploadName.of("Điểm 9A (lần 2).xlsx")).isEqualTo("Điểm 9A (lần 2).xlsx");
        assertThat(UploadName.of(null)).isEmpty();
    }

    @Test
    void what_no_name_has_is_left_out() {
        assertThat(UploadName.of("a\u0000b\r\n.csv")).isEqualTo("a b .csv");
        assertThat(UploadName.of("x\ud83d.csv")).isEqualTo("x .csv");
    }

    @Test
    void a_name_longer_than_the_column_keeps_its_end() {
        assertThat(UploadName.of("đ".repeat(300) + ".csv")).hasSize(255).endsWith("đ.csv");
    }
}
