package vn.giaplai.duties;

import org.jspecify.annotations.Nullable;
import vn.giaplai.audit.ActingBy;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Duty;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/**
 * What somebody holds: one line of the view {@code duty_held}.
 *
 * @param name full name of the person
 * @param office by which position or assignment: {@code HT} and {@code PHT} both hold {@code BGH}
 * @param place all of it and whatever lies in it
 * @param subject name of the place's subject, null where it has none
 * @param standIn in whose place it is held; null for what is held by oneself
 */
public record HeldDuty(
        PersonCode personCode,
        String name,
        Role role,
        Role office,
        Place place,
        @Nullable String subject,
        @Nullable StandIn standIn) {

    /**
     * Whether it gives the role at that place. A duty of the whole school is held at each of its classes; one of a class
     * is held where the asked place names that class, and its subject and slot as far as the asked place names them.
     */
    public boolean covers(Role asked, Place where) {
        return role == asked && (role.isOfClass() ? place.isIn(where) && where.classCode() != null : where.isIn(place));
    }

    /** Whether it gives the duty: in somebody's place, only as a step of a process that the decision names. */
    boolean gives(Duty duty) {
        return covers(duty.role(), duty.place()) && (standIn == null || standIn.covers(duty.feature()));
    }

    /** For the ledger: what this person does by it. */
    public ActingBy acting() {
        return new ActingBy(
                personCode,
                right(),
                standIn == null ? null : standIn.principal(),
                standIn == null ? null : standIn.delegation());
    }

    /** As the ledger names it: {@code HT}, {@code GVBM:TOAN}. */
    public String right() {
        return place.subjectCode() == null ? office.name() : office + ":" + place.subjectCode();
    }

    boolean isOwn() {
        return standIn == null;
    }
}
