package vn.giaplai.transcripts;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.transcriptsignoff.StartReason;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.RefusedForm.Limit;

/**
 * The form that begins a case of one pupil; a correction needs somebody who corrects, a transfer has nobody.
 *
 * @param cause null where none was chosen
 * @param responsible as {@link vn.giaplai.duties.Correctors} offers it; empty for nobody
 */
record PupilCaseForm(String pupil, @Nullable StartReason cause, String reason, String responsible) {

    private static final int LONGEST_REASON = 500;

    /** Why the form cannot be taken as it is. */
    Optional<RefusedForm> refusal() {
        if (pupil.isBlank()) {
            return refused("transcripts.pupil.missing", "pupil");
        }
        if (cause == null) {
            return refused("transcripts.pupil.cause-missing", "transfer");
        }
        if (cause == StartReason.TRANSFER && !responsible.isBlank()) {
            return refused("transcripts.pupil.transfer-and-responsible", "responsible");
        }
        if (cause == StartReason.CORRECTION && responsible.isBlank()) {
            return refused("transcripts.pupil.responsible-missing", "responsible");
        }
        return reason.isBlank()
                ? refused("transcripts.reason.missing", "reason")
                : RefusedForm.tooLong("reason", new Limit("transcripts.reason", LONGEST_REASON), typed());
    }

    private Optional<RefusedForm> refused(String key, String field) {
        return Optional.of(new RefusedForm(key, field, typed()));
    }

    private Map<String, String> typed() {
        return Map.of(
                "pupil", pupil, "cause", Objects.toString(cause, ""), "reason", reason, "responsible", responsible);
    }
}
