package vn.giaplai.delegations;

import java.util.List;
import vn.giaplai.processes.duties.Role;

/**
 * What the deputy is besides, and so could do twice in one case: told when the delegation is made.
 *
 * @param role {@code VT} and {@code QT} are kept from the second step by the processes; a teacher signs in both capacities
 * @param classes of a teacher
 */
record Clash(Role role, List<String> classes) {

    Clash {
        classes = List.copyOf(classes);
    }

    /** Key of its sentence; arguments: the deputy's name, the classes. */
    public String messageKey() {
        return "delegations.clash." + role;
    }

    /** The classes in a row. */
    public String where() {
        return String.join(", ", classes);
    }
}
