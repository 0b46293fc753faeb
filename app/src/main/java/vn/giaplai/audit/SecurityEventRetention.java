package vn.giaplai.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes old security events, which say when somebody was where: personal data that nobody needs for ever. The ledger of
 * acts is never deleted. What is about to go is written into the ledger first, so nothing goes unrecorded even if the power
 * cord is pulled in between; it goes in short transactions, beside which the next sign-in is written without waiting.
 */
@Component
class SecurityEventRetention {

    /** The database itself refuses to delete what is younger. */
    private static final int LEAST_MONTHS = 12;

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Period kept;

    /** Throws {@link IllegalArgumentException} where events should be kept for less than a year. */
    SecurityEventRetention(
            JdbcClient jdbc,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${giaplai.security-events.kept}") Period kept) {
        if (kept.toTotalMonths() < LEAST_MONTHS) {
            throw new IllegalArgumentException(
                    "giaplai.security-events.kept must be at least P12M (twelve months), was " + kept);
        }
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "${giaplai.security-events.cleaning}")
    void clean() {
        var before = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(kept);
        long old = jdbc.sql("select count(*) from security_event where at < :before")
                .param("before", before)
                .query(Long.class)
                .single();
        if (old == 0) {
            return;
        }
        transaction.executeWithoutResult(status -> audit.record(AuditEvent.bySystem("security-events-deleted")
                .with("count", old)
                .with("before", before.toInstant())));
        while (forget(before) == BATCH) {
            // The next batch.
        }
    }

    private int forget(OffsetDateTime before) {
        return jdbc.sql("select forget_security_events(:before, :most)")
                .param("before", before)
                .param("most", BATCH)
                .query(Integer.class)
                .single();
    }
}
