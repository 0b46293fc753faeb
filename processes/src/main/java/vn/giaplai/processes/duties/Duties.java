package vn.giaplai.processes.duties;

import java.util.List;
import java.util.Optional;
import vn.giaplai.processes.codes.PersonCode;

/** Port: the one answer to "who may", from positions, role groups, dated assignments and delegations as of today. */
public interface Duties {

    /** Who holds the duty today; nobody, or several of whom any may act. */
    List<Holder> holders(Duty duty);

    /** The duty as this person holds it today; empty for somebody who does not. */
    default Optional<Holder> holder(PersonCode person, Duty duty) {
        return holders(duty).stream()
                .filter(each -> each.person().equals(person))
                .findFirst();
    }

    /** Whether this person may act there today. */
    default boolean holds(PersonCode person, Duty duty) {
        return holder(person, duty).isPresent();
    }
}
