package vn.giaplai.processes.duties;

import vn.giaplai.processes.ActorId;

/** Port: resolves roles over scopes from the dated assignments of today. */
public interface Duties {

    /** Whether this person may act in that role over that place now. {@link Role#BGH} means HT or PHT. */
    boolean mayAct(ActorId actor, Role role, Place place);
}
