package vn.giaplai.keys;

import java.util.UUID;
import vn.giaplai.processes.codes.PersonCode;

/** A key was destroyed, told in the same transaction: {@code holder} is the person who may be signing with it. */
public record KeyRetired(UUID key, PersonCode holder) {}
