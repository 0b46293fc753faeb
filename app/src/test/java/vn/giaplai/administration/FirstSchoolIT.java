package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.administration.FirstSchool.Founding;
import vn.giaplai.school.PositionRole;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.AppTest;

@AppTest
@TestPropertySource(properties = "giaplai.demo.load=false")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class FirstSchoolIT {

    @Autowired
    FirstSchool founder;

    @Autowired
    SchoolRegister register;

    @Autowired
    StaffDirectory staff;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_school_without_anything_gets_its_year_its_subjects_and_an_administrator_who_must_change_the_password() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var founding = new Founding(
                    "40123501",
                    "Trường THCS Lê Lợi",
                    "thcsll",
                    "THCSLL",
                    "UBND phường Bến Nghé",
                    "phường Bến Nghé",
                    "Thành phố Hồ Chí Minh",
                    "2026-2027",
                    LocalDate.of(2026, 9, 5),
                    LocalDate.of(2027, 1, 18),
                    LocalDate.of(2027, 5, 31),
                    "QT01",
                    "Phan Thị Hồng Nhung");
            var first = founder.found(founding);

            assertThat(FirstSchool.announcement(founding, first)).contains(first.username(), first.password());
            assertThat(encoder.matches(
                            first.password(),
                            jdbc.sql("select password_hash from account where username = ?")
                                    .param(first.username())
                                    .query(String.class)
                                    .single()))
                    .isTrue();
            assertThat(first.username()).isEqualTo("nhungpth.thcsll");
            assertThat(register.subjects()).hasSize(12);
            assertThat(register.terms("40123501", "2026-2027")).hasSize(2);
            assertThat(staff.holds(
                            "QT01",
                            "40123501",
                            PositionRole.QT,
                            LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))))
                    .isTrue();
            assertThat(jdbc.sql("select must_change_password from account where person_code = 'QT01'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        });
    }

    @Test
    void a_name_of_the_school_that_no_paper_can_print_is_refused_before_anything_is_entered() {
        var founding = new Founding(
                "40123502",
                "Trường THCS Lê Lợi ★🏫",
                "thcsll2",
                "THCSLL",
                "UBND phường Bến Nghé",
                "phường Bến Nghé",
                "Thành phố Hồ Chí Minh",
                "2026-2027",
                LocalDate.of(2026, 9, 5),
                LocalDate.of(2027, 1, 18),
                LocalDate.of(2027, 5, 31),
                "QT02",
                "Phan Thị Hồng Nhung");

        assertThatThrownBy(() -> founder.found(founding))
                .isInstanceOf(FoundingRefused.class)
                .hasMessageContaining("giaplai.school.name có ký tự không in được");

        assertThat(register.school("40123502")).isEmpty();
    }
}
