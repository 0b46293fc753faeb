package vn.giaplai.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.giaplai.processes.codes.PersonCode;

/**
 * By what right somebody acts in the request that is being answered: what the ledger says of a case then names it, and both
 * people and the decision where one acts in another's place, whoever writes it.
 *
 * @param right office or assignment as {@code HT} or {@code GVBM:TOAN}
 * @param principal in whose place; null for an act by a right of the own
 * @param delegation number of the decision for an act in somebody's place
 */
public record ActingBy(
        PersonCode actor,
        String right,
        @Nullable PersonCode principal,
        @Nullable Long delegation) {

    /** Detail of an act: the right by which it was done. */
    public static final String RIGHT = "right";

    /** Detail of an act that was done in somebody's place: the code of that person. */
    public static final String PRINCIPAL = "for";

    /** Detail of an act that was done in somebody's place: the number of the decision. */
    public static final String DELEGATION = "delegation";

    private static final String MEMORY = ActingBy.class.getName();

    /** From now on in this request; without a request there is nothing to remember. */
    public void remember() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(MEMORY, this, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The event with what is remembered, if it is an act of that person in a case and does not say more itself. */
    static AuditEvent marked(AuditEvent event) {
        var acting = remembered();
        return acting != null
                        && acting.actor.equals(event.actor())
                        && event.caseNumber() != null
                        && !event.details().containsKey(RIGHT)
                ? acting.mark(event)
                : event;
    }

    /** The event as an act by that right. */
    public AuditEvent mark(AuditEvent event) {
        var marked = event.with(RIGHT, right);
        return principal == null || delegation == null
                ? marked
                : marked.with(PRINCIPAL, principal).with(DELEGATION, delegation);
    }

    private static @Nullable ActingBy remembered() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : (ActingBy) request.getAttribute(MEMORY, RequestAttributes.SCOPE_REQUEST);
    }
}
