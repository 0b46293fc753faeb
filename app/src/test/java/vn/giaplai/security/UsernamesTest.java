package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UsernamesTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn An, annv.thcsnd",
        "Đỗ Thị Ánh Tuyết, tuyetdta.thcsnd",
        "Y Moan, moany.thcsnd",
        "H'Linh Êban, ebanhl.thcsnd",
        "Ư, u.thcsnd",
        "\u00D0ỗ Thị \u00D0ào, daodt.thcsnd"
    })
    void a_name_becomes_given_name_and_initials_without_accents(String fullName, String username) {
        assertThat(Usernames.forName(fullName, "thcsnd", name -> false)).isEqualTo(username);
    }

    @Test
    void decomposed_letters_give_the_same_name() {
        var decomposed = java.text.Normalizer.normalize("Nguyễn Văn Ất", java.text.Normalizer.Form.NFD);

        assertThat(Usernames.forName(decomposed, "thcsnd", name -> false)).isEqualTo("atnv.thcsnd");
    }

    @Test
    void a_name_that_is_taken_gets_the_next_number() {
        var taken = Set.of("annv.thcsnd", "annv2.thcsnd");

        assertThat(Usernames.forName("Nguyễn Vinh An", "thcsnd", taken::contains))
                .isEqualTo("annv3.thcsnd");
    }
}
