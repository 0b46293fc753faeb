package vn.giaplai.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameOrderTest {

    @Test
    void the_given_name_comes_first_in_the_order_of_the_alphabet_with_the_tones_last() {
        assertOrder("An", "Đào An", "Ánh", "Ân", "Dung", "Đức");
        assertOrder(
                "Lê Thị An", "Nguyễn An", "Lê Àn", "Lê Ản", "Lê Ãn", "Lê Án", "Lê Ạn", "Lê Anh", "Trần Ăn", "Bùi Ân");
        assertOrder("Vũ Dũng", "Vũ Duy", "Vũ Đạt", "Vũ Đức", "Vũ Em", "Vũ Ê", "Vũ Giang");
        assertOrder("Mai Oanh", "Mai Ô", "Mai Ơn", "Mai Phú", "Mai Tú", "Mai Tư", "Mai Vy", "Mai Ý");
    }

    @Test
    void of_the_same_given_name_the_rest_decides_word_by_word() {
        assertOrder("Đào An", "Đào Thị An", "Đào Văn An", "Đặng An", "Đoàn Thị An");
        assertOrder("Lê Hoà", "Lê Thị Hoà", "Lý Hoà");
    }

    @Test
    void names_of_all_peoples_have_their_place_and_case_and_composition_do_not_count() {
        assertOrder("Y Thắng Êban", "K'Brếp", "H'Mai Niê Kdăm", "Thào A Sùng");
        assertThat(NameOrder.key("TRẦN  VĂN ĐỨC ")).isEqualTo(NameOrder.key("Trần Văn Đức"));
        assertThat(NameOrder.key("")).isNotEmpty().isLessThan(NameOrder.key("A"));
        assertThat(NameOrder.key("李 – \uD83D\uDE0A ñ č")).matches("[ -{]+");
    }

    private static void assertOrder(String... names) {
        var shuffled = new ArrayList<>(List.of(names));
        Collections.shuffle(shuffled, new Random(7));

        shuffled.sort(NameOrder.OF_NAMES);

        assertThat(shuffled).containsExactly(names);
    }
}
