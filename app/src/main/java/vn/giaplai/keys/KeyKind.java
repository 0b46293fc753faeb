package vn.giaplai.keys;

import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.security.SignedInPerson;

/** Whose key it is. */
public enum KeyKind {
    /** A person's own. */
    PERSON,
    /** The seal of an organisation, in the clerk's care (NĐ 30/2020 Đ32.2). */
    SEAL;

    /** By whose code it is kept; nobody but people and schools has keys. */
    static KeyKind of(Code owner) {
        if (owner instanceof PersonCode) {
            return PERSON;
        }
        if (owner instanceof SchoolCode) {
            return SEAL;
        }
        throw new IllegalArgumentException("neither a person's code nor a school's: " + owner.getClass());
    }

    /** The code of its owner, as it is stored. */
    Code owner(String value) {
        return this == SEAL ? new SchoolCode(value) : new PersonCode(value);
    }

    /** Whose it is that this person asks about: the own one, or the seal of the school. */
    Code owner(SignedInPerson me) {
        return this == SEAL ? me.schoolCode() : me.personCode();
    }
}
