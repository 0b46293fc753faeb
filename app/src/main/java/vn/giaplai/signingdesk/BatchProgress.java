package vn.giaplai.signingdesk;

import java.util.EnumMap;
import java.util.Map;

/** How far a batch is: signatures (one per field) in each of the four groups. */
public record BatchProgress(SigningBatch batch, Map<ItemOutcome, Integer> counts) {

    public BatchProgress {
        counts = new EnumMap<>(counts);
    }

    public int of(ItemOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Signatures that have an outcome, good or bad. */
    public int done() {
        return total() - of(ItemOutcome.WAITING);
    }
}
