package vn.giaplai.archive;

import java.time.Instant;
import java.util.List;

/**
 * A paper that goes onto the shelf with what describes it.
 *
 * @param recorded newest version of the object that the database knows; 0 for none
 * @param about files beside the paper; those of an earlier version give way to them
 * @param message what is done, in the words of the archive's readers
 */
record Deposit(String objectId, int recorded, StoredFile paper, List<StoredFile> about, String message, Instant at) {

    Deposit {
        about = List.copyOf(about);
    }
}
