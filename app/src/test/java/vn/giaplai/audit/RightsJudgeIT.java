package vn.giaplai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.RightsJudge;
import vn.giaplai.testing.SmallSchool;

/** The judge of the stories is itself put to the proof. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RightsJudgeIT {

    @Autowired
    SmallSchool schools;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void an_act_by_a_right_that_nothing_gave_that_day_is_found() {
        var school = schools.withOneOfEach();
        var principal = school.of(Role.HT);
        var teacher = school.of(Role.GV);

        act(new ActingBy(principal, "HT", null, null));
        act(new ActingBy(teacher, "HT", null, null));
        act(new ActingBy(teacher, "GVBM:TOAN", null, null));
        act(new ActingBy(school.of(Role.PHT), "PHT", principal, 4_711L));

        assertThat(RightsJudge.unfounded(jdbc).stream()
                        .filter(each -> each.contains(school.code().value()))
                        .map(each -> each.replaceAll(" on .*", "")))
                .containsExactlyInAnyOrder(
                        "round-signed by " + teacher + " as HT",
                        "round-signed by " + teacher + " as GVBM:TOAN",
                        "round-signed by " + school.of(Role.PHT) + " as PHT");
    }

    private void act(ActingBy acting) {
        transactions.executeWithoutResult(status -> audit.record(
                acting.mark(AuditEvent.by(acting.actor(), "round-signed").inCase("HB-JUDGED"))));
    }
}
