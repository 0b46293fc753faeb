package vn.giaplai.transcripts;

import java.util.Optional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.processes.cases.Case;

/** Beginning and end of a case in the ledger. */
final class CaseEvents {

    private CaseEvents() {}

    static AuditEvent started(Case started) {
        var by = started.cause().by();
        var event = by == null ? AuditEvent.bySystem("case-started") : AuditEvent.by(by.value(), "case-started");
        return event.inCase(started.number().value())
                .about(about(started))
                .with("kind", started.about().kind())
                .with("cause", started.cause().why())
                .with("reason", started.cause().words());
    }

    static AuditEvent ended(Case ended, String action) {
        return AuditEvent.bySystem(action).inCase(ended.number().value()).about(about(ended));
    }

    /** The pupil, the class or the school. */
    private static String about(Case running) {
        var about = running.about();
        return Optional.ofNullable(about.pupilCode())
                .or(() -> Optional.ofNullable(about.classCode()))
                .orElse(about.schoolCode());
    }
}
