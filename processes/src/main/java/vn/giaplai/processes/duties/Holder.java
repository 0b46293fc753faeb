package vn.giaplai.processes.duties;

import vn.giaplai.processes.codes.PersonCode;

/** One who holds a duty, and as what. */
public record Holder(PersonCode person, Capacity capacity) {}
