package vn.giaplai.duties;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * In whose place something is held, and by which decision.
 *
 * @param delegation number of the decision; the ledger keeps it with every act done by it
 * @param principal in whose place
 * @param name full name of that person
 * @param features processes in which it holds
 */
public record StandIn(long delegation, PersonCode principal, String name, Set<String> features) {

    public StandIn {
        features = Set.copyOf(features);
    }

    public boolean covers(@Nullable String feature) {
        return feature != null && features.contains(feature);
    }
}
