package vn.giaplai.security;

import vn.giaplai.processes.codes.PersonCode;

/** Who has something better than a password to show, which whoever issues passwords has not: a signing key. */
public interface EarlierKeys {

    /** Whether this person ever had a key of their own; one that was destroyed counts, or destroying it would help a thief. */
    boolean everHad(PersonCode personCode);
}
