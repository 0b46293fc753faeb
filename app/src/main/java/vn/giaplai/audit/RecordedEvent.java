package vn.giaplai.audit;

import java.time.Instant;

/** An event with its place and time in the ledger. */
public record RecordedEvent(long id, Instant at, AuditEvent event) {}
