package vn.giaplai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.giaplai.testing.AppTest;

/** Security events go after their time, by the user who works, and never those of the last year; the ledger stays. */
@AppTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // filled by the test framework
class SecurityEventRetentionIT {

    @Autowired
    SecurityEventRetention retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditLog audit;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void what_is_older_than_two_years_goes_and_that_is_written_once() {
        events(25, 6_000);
        events(23, 1);
        events(0, 1);
        long before = deletions().size();

        retention.clean();
        retention.clean();

        assertThat(ages()).containsExactlyInAnyOrder(23, 0);
        assertThat(deletions())
                .hasSize((int) before + 1)
                .last()
                .satisfies(count -> assertThat(Long.parseLong(count)).isGreaterThanOrEqualTo(6_000));
    }

    @Test
    void the_last_twelve_months_stay_whoever_asks() {
        events(13, 1);
        events(11, 1);

        jdbc.sql("select forget_security_events(now() + interval '10 years', 1000000)")
                .query(Integer.class)
                .single();

        assertThat(ages()).containsExactly(11);
        assertThatThrownBy(() -> jdbc.sql("delete from security_event where detail = :mark")
                        .param("mark", mark)
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void less_than_a_year_is_refused_at_the_start() {
        assertThatThrownBy(() -> new SecurityEventRetention(jdbc, audit, transactions, clock, Period.ofMonths(11)))
                .hasMessageContaining("at least P12M");
    }

    private void events(int monthsAgo, int times) {
        jdbc.sql("""
                        insert into security_event (at, until, times, kind, person_code, detail)
                        select :at, :at, 1, 'sign-in', :mark, :mark from generate_series(1, :times)
                        """)
                .param("at", now().minusMonths(monthsAgo).minusDays(1))
                .param("mark", mark)
                .param("times", times)
                .update();
    }

    private List<Integer> ages() {
        return jdbc
                .sql("select at from security_event where detail = :mark")
                .param("mark", mark)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(at -> (int)
                        Period.between(at.toLocalDate(), now().toLocalDate()).toTotalMonths())
                .toList();
    }

    private List<String> deletions() {
        return jdbc.sql(
                        "select details->>'count' from audit_event where action = 'security-events-deleted' order by id")
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
