package vn.giaplai.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * One act, as the ledger keeps it. Details hold ids, counts and reasons; never a PIN, a password or a mark.
 *
 * @param actor code of the person who acted; null where the system acted by itself
 * @param action what was done, kebab words: {@code paper-signed}
 * @param subjectRef code of the pupil, class or person acted upon
 */
public record AuditEvent(
        @Nullable PersonCode actor,
        String action,
        @Nullable String caseNumber,
        @Nullable UUID documentId,
        @Nullable String subjectRef,
        Map<String, String> details) {

    public AuditEvent {
        if (!action.matches("[a-z]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("action must be kebab words, was " + action);
        }
        details = Map.copyOf(details);
    }

    /** An act of a person. */
    public static AuditEvent by(PersonCode actor, String action) {
        return new AuditEvent(actor, action, null, null, null, Map.of());
    }

    /** An act of the system itself: a timer, a job. */
    public static AuditEvent bySystem(String action) {
        return new AuditEvent(null, action, null, null, null, Map.of());
    }

    public AuditEvent inCase(String number) {
        return new AuditEvent(actor, action, number, documentId, subjectRef, details);
    }

    public AuditEvent on(UUID document) {
        return new AuditEvent(actor, action, caseNumber, document, subjectRef, details);
    }

    public AuditEvent about(CharSequence reference) {
        return new AuditEvent(actor, action, caseNumber, documentId, reference.toString(), details);
    }

    public AuditEvent with(String key, Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(key, value.toString());
        return new AuditEvent(actor, action, caseNumber, documentId, subjectRef, more);
    }
}
