package vn.giaplai.keys;

import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.security.EarlierKeys;

/** Tells the sign-in who had a key, this one or another. */
@Component
class KeysSoFar implements EarlierKeys {

    private final KeyRepository keys;

    KeysSoFar(KeyRepository keys) {
        this.keys = keys;
    }

    @Override
    public boolean everHad(PersonCode personCode) {
        return keys.everHad(personCode);
    }
}
