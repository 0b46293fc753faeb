package vn.giaplai.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.giaplai.processes.codes.PersonCode;

/**
 * In whose place somebody acts in the request that is being answered: what the ledger says of a case then names both
 * people and the decision, whoever writes it.
 *
 * @param delegation number of the decision
 */
public record ActingFor(PersonCode actor, PersonCode principal, long delegation) {

    /** Detail of an act that was done in somebody's place: the code of that person. */
    public static final String PRINCIPAL = "for";

    private static final String MEMORY = ActingFor.class.getName();

    /** From now on in this request; without a request there is nothing to remember. */
    public void remember() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(MEMORY, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** From now on in this request everybody acts for oneself. */
    public static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(MEMORY, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The event with what is remembered, if it is an act of that person in a case. */
    static AuditEvent marked(AuditEvent event) {
        var acting = remembered();
        return acting != null && acting.actor.equals(event.actor()) && event.caseNumber() != null
                ? acting.mark(event)
                : event;
    }

    /** The event as an act in that person's place. */
    public AuditEvent mark(AuditEvent event) {
        return event.with(PRINCIPAL, principal).with("delegation", delegation);
    }

    private static @Nullable ActingFor remembered() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (ActingFor) request.getAttribute(MEMORY, RequestAttributes.SCOPE_REQUEST);
    }
}
