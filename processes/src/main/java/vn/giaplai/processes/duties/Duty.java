package vn.giaplai.processes.duties;

import java.util.Set;
import vn.giaplai.processes.codes.PersonCode;

/**
 * What somebody has to do, or may do: a role at a place.
 *
 * @param excluded people whom what they did before keeps from it, whatever they hold
 */
public record Duty(Role role, Place place, Set<PersonCode> excluded) {

    public Duty {
        excluded = Set.copyOf(excluded);
    }

    /** A duty from which nobody is kept. */
    public static Duty of(Role role, Place place) {
        return new Duty(role, place, Set.of());
    }

    /** The same duty for everybody but these. */
    public Duty without(Set<PersonCode> people) {
        return new Duty(role, place, people);
    }
}
