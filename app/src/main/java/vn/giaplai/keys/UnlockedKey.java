package vn.giaplai.keys;

import java.util.UUID;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.signing.SigningKey;

/** A key that its holder opened. It lives in the memory of this node only: never in a session, a job or the database. */
public record UnlockedKey(UUID id, Code owner, SigningKey key) {

    /** The id alone. */
    @Override
    public String toString() {
        return "UnlockedKey[" + id + "]";
    }
}
