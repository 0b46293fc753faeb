package vn.giaplai.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.administration.SuperiorDecision.Decision;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.FirstPassword;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.SmallSchool;
import vn.giaplai.web.SchoolTime;

/** The superior fills the principal's empty place at the console, and only an empty one. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class SuperiorDecisionIT {

    private static final String TEXT = "QĐ số 12/QĐ-UBND ngày 30/11/2026";

    @Autowired
    SuperiorDecision superior;

    @Autowired
    SmallSchool schools;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SchoolTime time;

    @Test
    void an_empty_place_is_filled_from_today_and_the_ledger_names_the_decision() {
        var school = schools.with(Role.QT, Role.PHT);
        var vice = school.of(Role.PHT);

        var first = carryOut(new Decision(TEXT, school.code().value(), vice.value(), null, null));

        assertThat(first).isEmpty();
        assertThat(school.holds(vice, Role.HT, time.today())).isTrue();
        assertThat(school.holds(vice, Role.HT, time.today().minusDays(1))).isFalse();
        assertThat(jdbc.sql("""
                        select details ->> 'decision' from audit_event
                        where action = 'position-added-by-superior' and subject_ref = :person and actor is null
                        """).param("person", vice).query(String.class).single())
                .isEqualTo(TEXT);
    }

    @Test
    void somebody_new_gets_an_account_and_the_first_password_once() {
        var school = schools.with(Role.QT);
        var code = school.code() + "-MOI";

        var first = carryOut(new Decision(TEXT, school.code().value(), code, "Đinh Thị Mới", null));
        var again = carryOut(new Decision(TEXT, school.code().value(), code, "Đinh Thị Mới", null));

        assertThat(first).map(FirstPassword::fullName).contains("Đinh Thị Mới");
        assertThat(again).isEmpty();
    }

    @Test
    void a_place_that_is_taken_is_not_filled() {
        var school = schools.withOneOfEach();

        refused(
                new Decision(TEXT, school.code().value(), school.of(Role.PHT).value(), null, null),
                "đang có Hiệu trưởng");

        assertThat(school.holds(school.of(Role.PHT), Role.HT, time.today())).isFalse();
    }

    @Test
    void the_superior_relieves_a_principal_and_fills_the_place_by_one_decision() {
        var school = schools.with(Role.QT, Role.HT);

        carryOut(new Decision(
                TEXT,
                school.code().value(),
                school.code() + "-MOI",
                "Đinh Thị Mới",
                school.of(Role.HT).value()));

        assertThat(school.holds(school.of(Role.HT), Role.HT, time.today())).isFalse();
        assertThat(school.holds(new PersonCode(school.code() + "-MOI"), Role.HT, time.today()))
                .isTrue();
    }

    @Test
    void a_decision_without_its_number_without_its_school_or_about_nobody_is_refused() {
        var school = schools.with(Role.QT);

        refused(
                new Decision(" ", school.code().value(), school.of(Role.QT).value(), null, null),
                "giaplai.superior.decision");
        refused(decision(null, school.of(Role.QT).value()), "của trường nào");
        refused(decision("KHONG-CO", school.of(Role.QT).value()), "của trường nào");
        refused(decision(school.code().value(), "AI-DO"), "principal-name");
        refused(
                new Decision(
                        TEXT,
                        school.code().value(),
                        null,
                        null,
                        school.of(Role.QT).value()),
                "không phải là Hiệu trưởng");
    }

    private static Decision decision(@Nullable String school, String principal) {
        return new Decision(TEXT, school, principal, null, null);
    }

    private void refused(Decision decision, String sentence) {
        assertThatThrownBy(() -> carryOut(decision))
                .isInstanceOf(FoundingRefused.class)
                .hasMessageContaining(sentence);
    }

    private Optional<FirstPassword> carryOut(Decision decision) {
        Optional<FirstPassword> first = transactions.execute(status -> superior.carryOut(decision));
        return first == null ? Optional.empty() : first;
    }
}
