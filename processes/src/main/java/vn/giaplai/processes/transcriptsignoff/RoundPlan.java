package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;

/**
 * One subject round to come.
 *
 * @param round its name, {@code subject.<code>[.<slot>]}, unique in the case, of letters, digits, dots and hyphens
 * @param fields names of the signature fields this teacher fills, at least one
 */
public record RoundPlan(String round, Role role, Place place, List<String> fields) {

    public RoundPlan {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a round fills at least one field: " + round);
        }
    }
}
