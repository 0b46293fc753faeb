package vn.giaplai.processes.duties;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * One who holds a duty, and as what.
 *
 * @param inPlaceOf whose duty it is by right, when the holder stands in for somebody; null otherwise
 */
public record Holder(
        PersonCode person, Capacity capacity, @Nullable PersonCode inPlaceOf) {

    /** Somebody who holds it by an office or assignment of the own. */
    public Holder(PersonCode person, Capacity capacity) {
        this(person, capacity, null);
    }
}
