package vn.giaplai.signingdesk;

import java.util.UUID;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.signing.BatchSigner;

/**
 * One thread's permission to sign for a batch, with the key that the PIN opened. It exists in memory only and dies with
 * the thread.
 *
 * @param id fresh with every PIN: a run that was stopped, or whose node died, signs nothing any more
 */
record SigningRun(UUID id, BatchId batch, PersonCode person, BatchSigner signer) {

    /** Without the key. */
    @Override
    public String toString() {
        return "SigningRun[" + id + " of " + batch + "]";
    }
}
