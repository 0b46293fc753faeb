package vn.giaplai.processes.transcriptsignoff;

import java.util.List;

/**
 * What rendering brought.
 *
 * @param documents how many papers of the case exist now, unsigned and ready for the first round
 * @param refused pupils whose paper cannot be made; the papers of the others are not touched by that
 */
public record RenderOutcome(int documents, List<RefusedPaper> refused) {

    public RenderOutcome {
        refused = List.copyOf(refused);
    }
}
