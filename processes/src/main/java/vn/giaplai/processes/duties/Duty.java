package vn.giaplai.processes.duties;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * What somebody has to do, or may do: a role at a place.
 *
 * @param feature of which process it is a step, as {@code grade-correction}; null where it is none's. Whoever stands in for
 *     somebody does so in the processes that the decision names, and nowhere else
 * @param excluded people whom what they did before keeps from it, whatever they hold
 */
public record Duty(Role role, Place place, @Nullable String feature, Set<PersonCode> excluded) {

    public Duty {
        excluded = Set.copyOf(excluded);
    }

    /** A duty from which nobody is kept, and no step of a process. */
    public static Duty of(Role role, Place place) {
        return new Duty(role, place, null, Set.of());
    }

    /** The same duty as a step of a process. */
    public Duty in(String process) {
        return new Duty(role, place, process, excluded);
    }

    /** The same duty for everybody but these. */
    public Duty without(Set<PersonCode> people) {
        return new Duty(role, place, feature, people);
    }

    /** The same duty for everybody. */
    public Duty forAll() {
        return without(Set.of());
    }
}
