package vn.giaplai.transcripts;

import java.util.Optional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.transcriptsignoff.StartReason;

/** Beginning and end of a case in the ledger. */
public final class CaseEvents {

    private CaseEvents() {}

    /** A case of whatever process has begun: by whom, about whom, why. */
    public static AuditEvent started(Case started) {
        var by = started.cause().by();
        var event = by == null ? AuditEvent.bySystem("case-started") : AuditEvent.by(by, "case-started");
        return event.inCase(started.number().value())
                .about(about(started))
                .with("kind", started.about().kind())
                .with("cause", started.cause().why())
                .with("reason", started.cause().words());
    }

    /**
     * A pupil left a case and runs alone: sent back by a person, or taken out by the system. A correction that is given to
     * somebody else is told by whoever gives it, so it is not told here.
     */
    static Optional<AuditEvent> left(Cause cause) {
        var by = cause.by();
        return switch (StartReason.valueOf(cause.why())) {
            case GIVEN -> Optional.empty();
            case RETURNED ->
                Optional.of(by == null ? AuditEvent.bySystem("pupil-set-apart") : AuditEvent.by(by, "pupil-returned"));
            default -> Optional.of(AuditEvent.bySystem("pupil-set-apart"));
        };
    }

    static AuditEvent ended(Case ended, String action) {
        return AuditEvent.bySystem(action).inCase(ended.number().value()).about(about(ended));
    }

    /** The pupil, the class or the school. */
    private static String about(Case running) {
        var about = running.about();
        return Optional.ofNullable(about.pupilCode())
                .map(PupilCode::value)
                .or(() -> Optional.ofNullable(about.classCode()))
                .orElse(about.schoolCode().value());
    }
}
