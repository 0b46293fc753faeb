package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.units.Units;
import vn.giaplai.web.SchoolTime;

/** The office above the schools of an installation, entered at the console; each test takes back what it wrote. */
@AppTest
@Transactional
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class FirstOfficeIT {

    @Autowired
    Units units;

    @Autowired
    SchoolRegister register;

    @Autowired
    SmallSchool schools;

    @Autowired
    StaffDirectory staff;

    @Autowired
    ConsoleAppointments offices;

    @Autowired
    AuditLog audit;

    @Autowired
    SchoolTime time;

    @Autowired
    TransactionOperations transaction;

    private final MockEnvironment properties = new MockEnvironment();

    @BeforeEach
    void what_the_console_says() {
        properties
                .withProperty("giaplai.office.code", "VP000001")
                .withProperty("giaplai.office.name", "Sở GDĐT Thử Nghiệm")
                .withProperty("giaplai.office.short-name", "sogddttn")
                .withProperty("giaplai.office.administrator-code", "VP-QT1")
                .withProperty("giaplai.office.administrator-name", "Phạm Văn Sâm");
    }

    @Test
    void the_office_has_an_administrator_and_the_schools_that_stood_under_nobody_stand_under_it() {
        var school = UnitCode.of(schools.with(Role.HT).code());

        var first = office().found("VP000001");

        assertThat(first.username()).isEqualTo("sampv.sogddttn");
        assertThat(staff.positions(new PersonCode("VP-QT1")))
                .singleElement()
                .matches(position -> position.role() == Role.QTCT);
        assertThat(units.unit(school).orElseThrow().parentOn(time.today().plusDays(1)))
                .contains(new UnitCode("VP000001"));
        office().run(new DefaultApplicationArguments());
    }

    @ParameterizedTest
    @CsvSource({"name, ''", "kind, SCHOOL", "short-name, 'Sở'", "administrator-code, ''", "administrator-name, ''"})
    void what_is_missing_or_not_valid_is_refused_by_name(String name, String value) {
        properties.setProperty("giaplai.office." + name, value);

        assertThatThrownBy(() -> office().found("VP000001"))
                .isInstanceOf(FoundingRefused.class)
                .hasMessageContaining("giaplai.office." + name);
    }

    private FirstOffice office() {
        return new FirstOffice(properties, units, register, offices, audit, time, transaction);
    }
}
