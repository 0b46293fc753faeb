package vn.giaplai.processes.duties;

import vn.giaplai.processes.ActorId;

/** One who holds a duty, and as what. */
public record Holder(ActorId person, Capacity capacity) {}
