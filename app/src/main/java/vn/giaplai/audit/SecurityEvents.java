package vn.giaplai.audit;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-ins, refusals, ends of sessions. Written in a transaction of their own, because what is refused rolls back; a flood of
 * like ones as its first few and a count. The count of the last ten minutes is in memory: pulling the plug loses it, not the first few.
 */
@Service
public class SecurityEvents {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;
    private final FloodGate gate = new FloodGate();

    SecurityEvents(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Writes the event, or counts it among others like it. */
    public void record(SecurityEvent event) {
        var now = clock.instant();
        write(gate.over(now));
        if (gate.passes(event, now)) {
            write(List.of(new FloodGate.Counted(event, 1, now, now)));
        }
    }

    @Scheduled(fixedDelay = 60_000)
    void writeCounted() {
        write(gate.over(clock.instant()));
    }

    /** Writes what is counted so far. */
    @PreDestroy
    public void finish() {
        write(gate.close());
    }

    private void write(List<FloodGate.Counted> events) {
        if (!events.isEmpty()) {
            apart.executeWithoutResult(status -> events.forEach(this::insert));
        }
    }

    private void insert(FloodGate.Counted counted) {
        var event = counted.like();
        jdbc.sql("""
                        insert into security_event (at, until, times, kind, person_code, address, detail)
                        values (:at, :until, :times, :kind, :person, :address, :detail)
                        """)
                .param("at", utc(counted.first()))
                .param("until", utc(counted.last()))
                .param("times", counted.times())
                .param("kind", event.kind().stored())
                .param("person", event.person())
                .param("address", event.address())
                .param("detail", event.detail())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
