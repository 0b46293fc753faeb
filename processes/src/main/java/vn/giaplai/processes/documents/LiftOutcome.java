package vn.giaplai.processes.documents;

import java.util.List;

/**
 * What became of a lift.
 *
 * @param lifted papers at B-LTA now, counting those of earlier calls
 */
public record LiftOutcome(int lifted, List<RefusedDocument> refused) {

    public LiftOutcome {
        refused = List.copyOf(refused);
    }
}
