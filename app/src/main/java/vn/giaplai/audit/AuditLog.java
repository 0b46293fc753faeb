package vn.giaplai.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.processes.codes.PersonCode;

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
        recordAll(List.of(event));
    }

    /** Writes many events in order, by one statement; the caller's transaction must be open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(Collection<AuditEvent> acts) {
        var events = acts.stream().map(ActingBy::marked).toList();
        jdbc.sql("""
                        insert into audit_event (at, address, actor, action, case_number, document_id, subject_ref, details)
                        select :at, :address, actor, action, case_number, document_id::uuid, subject_ref, details::jsonb
                        from unnest(:actor, :action, :caseNumber, :documentId, :subjectRef, :details) with ordinality
                            as event (actor, action, case_number, document_id, subject_ref, details, place)
                        order by place
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("address", Whereabouts.address())
                .param("actor", column(events, AuditEvent::actor))
                .param("action", column(events, AuditEvent::action))
                .param("caseNumber", column(events, AuditEvent::caseNumber))
                .param("documentId", column(events, AuditEvent::documentId))
                .param("subjectRef", column(events, AuditEvent::subjectRef))
                .param("details", column(events, event -> json.writeValueAsString(event.details())))
                .update();
    }

    private static @Nullable String[] column(
            Collection<AuditEvent> events, Function<AuditEvent, @Nullable Object> value) {
        return events.stream()
                .map(event -> Objects.toString(value.apply(event), null))
                .toArray(String[]::new);
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
                                PersonCode.ofNullable(row.getString("actor")),
                                row.getString("action"),
                                row.getString("case_number"),
                                row.getObject("document_id", UUID.class),
                                row.getString("subject_ref"),
                                json.readValue(row.getString("details"), DETAILS))))
                .list();
    }
}
