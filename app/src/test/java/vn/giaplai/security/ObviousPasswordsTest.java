package vn.giaplai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giaplai.security.ObviousPasswords.Reason;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObviousPasswordsTest {

    private static final List<String> CONTEXT = List.of(
            "ND07",
            "Nguyễn Văn An",
            "annv.thcsnd",
            "99001501",
            "Trường THCS Nguyễn Du",
            "thcsnd",
            "UBND phường Tân Lập",
            "tỉnh Đắk Lắk",
            "12031984");

    private final ObviousPasswords obvious = new ObviousPasswords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thcsnguyendu",
                "THCSNguyenDu",
                "thcs nguyen du",
                "Trường THCS Nguyễn Du",
                "NguyenDu-2027",
                "nguyendu2026",
                "Nguyendu@123",
                "annv.thcsnd1",
                "nguyen van an",
                "nguyenvanan84",
                "matkhau2026",
                "Matkhau@2026",
                "Mật khẩu 2027",
                "giaovien123",
                "hocba20262027",
                "99001501-99001501",
                "thcsnd12031984",
                "daklak2026!"
            })
    void names_of_the_person_and_the_school_are_no_password(String chosen) {
        assertThat(obvious.reason(chosen, CONTEXT)).contains(Reason.OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop",
                "password123",
                "1q2w3e4r5t",
                "a1b2c3d4e5",
                "sunshine123",
                "P@ssw0rd123",
                "iloveyou12"
            })
    void what_has_leaked_is_no_password(String chosen) {
        assertThat(obvious.reason(chosen, CONTEXT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789",
                "9876543210",
                "aaaaaaaaaaaa",
                "abcdefghij",
                "abcabcabcabc",
                "asdfghjkl;",
                "20111984",
                "zxcvbnm,./"
            })
    void a_row_of_keys_or_numbers_is_no_password(String chosen) {
        assertThat(obvious.reason(chosen, CONTEXT)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thước kẻ và bảng đen",
                "Thuoc ke va bang den",
                "bay con meo den",
                "mua he hoa phuong no",
                "Kx7!pq2Lm9",
                "An trồng 3 cây bưởi"
            })
    void a_sentence_of_ones_own_is_a_password_with_or_without_accents(String chosen) {
        assertThat(obvious.reason(chosen, CONTEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void a_long_one_is_judged_by_its_beginning(int length) {
        assertThat(obvious.reason("Sáng nay trời mưa to quá. ".repeat(8).substring(0, length), CONTEXT))
                .isEmpty();
        assertThat(obvious.reason("a".repeat(length), CONTEXT)).contains(Reason.PATTERN);
    }
}
