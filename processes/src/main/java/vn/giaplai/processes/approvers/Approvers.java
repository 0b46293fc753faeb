package vn.giaplai.processes.approvers;

import vn.giaplai.processes.ActorId;

/** Port: resolves roles over scopes from the dated assignments of today. */
public interface Approvers {

    /** Whether this person may act in that role over that scope now. {@link Role#BGH} means HT or PHT. */
    boolean mayAct(ActorId actor, Role role, Scope scope);
}
