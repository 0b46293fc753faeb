package vn.giaplai.keys;

import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.security.Permissions;
import vn.giaplai.security.SignedInPerson;

/**
 * What shows that whoever hands over a code is no borrowed account: the PIN of the own key, or for a clerk without one
 * that of the seal. Somebody without either hands over only while nobody in the school could: before the principal, the
 * clerk and the seal have a first key. Otherwise a reset password of the principal would open every signature.
 */
@Component
class HandersKey {

    /** Whose PIN is asked for. */
    enum Proof {
        OWN,
        SEAL,
        /** None yet, nowhere in the school. */
        FOUNDING,
        /** This person must get a key first. */
        MISSING
    }

    private final KeyCustody keys;
    private final KeyRepository repository;
    private final Permissions permissions;

    HandersKey(KeyCustody keys, KeyRepository repository, Permissions permissions) {
        this.keys = keys;
        this.repository = repository;
        this.permissions = permissions;
    }

    Proof of(SignedInPerson me) {
        if (keys.find(me.personCode()).isPresent()) {
            return Proof.OWN;
        }
        if (permissions.isAny(me, Role.VT) && keys.find(me.schoolCode()).isPresent()) {
            return Proof.SEAL;
        }
        return repository.officeHadKeys(me.schoolCode()) ? Proof.MISSING : Proof.FOUNDING;
    }

    /** Throws {@link KeyRefused} for a wrong PIN, which costs a try as everywhere, and for somebody without a key. */
    void demand(SignedInPerson me, char[] pin) {
        switch (of(me)) {
            case OWN -> keys.demandPin(me.personCode(), me.personCode(), pin);
            case SEAL -> keys.demandPin(me.schoolCode(), me.personCode(), pin);
            case MISSING -> throw KeyRefused.handerWithoutKey();
            case FOUNDING -> {}
        }
    }
}
