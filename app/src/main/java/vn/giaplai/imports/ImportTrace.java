package vn.giaplai.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;

/** One event for each file that was written. */
@Component
final class ImportTrace {

    private final AuditLog audit;
    private final Clock clock;

    ImportTrace(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void record(ImportRepository.Draft draft, String sha256, ImportResult result, ImportReport report) {
        var target = draft.target();
        audit.record(AuditEvent.by(draft.personCode(), "file-imported")
                .about(Optional.ofNullable(target.classCode())
                        .orElse(target.schoolCode().value()))
                .with("kind", target.kind().key())
                .with("rows", result.rows())
                .with("answered", report.questions().size())
                .with("sha256", sha256));
    }
}
