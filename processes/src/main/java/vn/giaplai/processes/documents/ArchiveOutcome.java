package vn.giaplai.processes.documents;

import java.util.List;

/**
 * What became of archiving.
 *
 * @param archived papers in the archive now, counting those of earlier calls
 */
public record ArchiveOutcome(int archived, List<RefusedDocument> refused) {

    public ArchiveOutcome {
        refused = List.copyOf(refused);
    }
}
