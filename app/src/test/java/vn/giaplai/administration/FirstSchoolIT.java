package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.administration.FirstSchool.Founding;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.AppTest;
import vn.giaplai.web.SchoolTime;

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
    SchoolTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_school_without_anything_gets_its_year_its_subjects_and_two_people_who_must_change_their_passwords() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var founding = founding("40123501", "Trường THCS Lê Lợi", "QT01", "HT01", "Trần Quốc Toản");
            var first = founder.found(founding);

            for (var each : List.of(first.administrator(), first.principal())) {
                assertThat(FirstSchool.announcement(founding, "quản trị", each))
                        .contains(each.username(), each.password());
                assertThat(encoder.matches(
                                each.password(),
                                jdbc.sql("select password_hash from account where username = ?")
                                        .param(each.username())
                                        .query(String.class)
                                        .single()))
                        .isTrue();
            }
            assertThat(first.administrator().username()).isEqualTo("nhungpth.thcsll");
            assertThat(first.principal().username()).isEqualTo("toantq.thcsll");
            assertThat(staff.holds(new PersonCode("HT01"), new SchoolCode("40123501"), Role.HT, time.today()))
                    .isTrue();
            assertThat(register.subjects()).hasSize(12);
            assertThat(register.terms(new SchoolCode("40123501"), "2026-2027")).hasSize(2);
            assertThat(staff.holds(new PersonCode("QT01"), new SchoolCode("40123501"), Role.QT, time.today()))
                    .isTrue();
            assertThat(jdbc.sql("select must_change_password from account where person_code in ('QT01', 'HT01')")
                            .query(Boolean.class)
                            .list())
                    .containsExactly(true, true);
        });
    }

    @ParameterizedTest
    @CsvSource({
        ",, principal-code",
        "HT03,, principal-name",
        "QT03, Trần Quốc Toản, phải là hai người",
        "HT03, phan thị  hồng nhung, phải là hai người"
    })
    void a_school_is_not_founded_without_a_principal_who_is_somebody_else(
            @Nullable String code, @Nullable String name, String sentence) {
        var founding = founding("40123503", "Trường THCS Lê Lợi", "QT03", code, name);

        assertThatThrownBy(() -> founder.found(founding))
                .isInstanceOf(FoundingRefused.class)
                .hasMessageContaining(sentence);

        assertThat(register.school(new SchoolCode("40123503"))).isEmpty();
    }

    @Test
    void a_name_of_the_school_that_no_paper_can_print_is_refused_before_anything_is_entered() {
        var founding = founding("40123502", "Trường THCS Lê Lợi ★🏫", "QT02", "HT02", "Trần Quốc Toản");

        assertThatThrownBy(() -> founder.found(founding))
                .isInstanceOf(FoundingRefused.class)
                .hasMessageContaining("giaplai.school.name có ký tự không in được");

        assertThat(register.school(new SchoolCode("40123502"))).isEmpty();
    }

    private static Founding founding(
            String code,
            String name,
            String administrator,
            @Nullable String principal,
            @Nullable String principalName) {
        return new Founding(
                code,
                name,
                "thcsll",
                "THCSLL",
                "UBND phường Bến Nghé",
                "phường Bến Nghé",
                "Thành phố Hồ Chí Minh",
                "2026-2027",
                LocalDate.of(2026, 9, 5),
                LocalDate.of(2027, 1, 18),
                LocalDate.of(2027, 5, 31),
                administrator,
                "Phan Thị Hồng Nhung",
                principal,
                principalName);
    }
}
