package vn.giaplai.documents;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How far the making of a case's papers is, for pages to show while they wait: they are made in one transaction, so the
 * database has nothing to tell before. Of this node alone, and lost when it stops; then the work begins again too.
 */
@Component
public class PapersBeingMade {

    /** Papers that are made, of how many. */
    public record Count(int made, int all) {}

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    public void begin(String caseNumber, int made, int all) {
        counts.put(caseNumber, new Count(made, all));
    }

    public void oneMore(String caseNumber) {
        counts.computeIfPresent(caseNumber, (number, count) -> new Count(count.made() + 1, count.all()));
    }

    public void end(String caseNumber) {
        counts.remove(caseNumber);
    }

    /** Empty when no papers of the case are being made now. */
    public Optional<Count> of(String caseNumber) {
        return Optional.ofNullable(counts.get(caseNumber));
    }
}
