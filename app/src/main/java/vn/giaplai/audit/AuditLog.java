package vn.giaplai.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The append-only ledger. An event is written in the transaction of its act, so that neither exists without the other. */
@Service
public class AuditLog {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes one event; the caller's transaction must be open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEvent event) {
        jdbc.sql("""
                        insert into audit_event (at, actor, action, case_number, document_id, subject_ref, details)
                        values (:at, :actor, :action, :caseNumber, :documentId, :subjectRef, :details::jsonb)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("action", event.action())
                .param("caseNumber", event.caseNumber())
                .param("documentId", event.documentId())
                .param("subjectRef", event.subjectRef())
                .param("details", json.writeValueAsString(event.details()))
                .update();
    }

    /** Writes many events in order; the caller's transaction must be open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Collection<AuditEvent> events) {
        events.forEach(this::record);
    }

    /** Events of one case, oldest first. */
    public List<RecordedEvent> ofCase(String caseNumber) {
        return select("case_number = :value", caseNumber);
    }

    /** Events of one document, oldest first. */
    public List<RecordedEvent> ofDocument(UUID documentId) {
        return select("document_id = :value", documentId);
    }

    private List<RecordedEvent> select(String condition, Object value) {
        return jdbc.sql("""
                        select id, at, actor, action, case_number, document_id, subject_ref, details::text as details
                        from audit_event where %s order by id
                        """.formatted(condition))
                .param("value", value)
                .query((row, number) -> new RecordedEvent(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new AuditEvent(
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("case_number"),
                                row.getObject("document_id", UUID.class),
                                row.getString("subject_ref"),
                                json.readValue(row.getString("details"), DETAILS))))
                .list();
    }
}
