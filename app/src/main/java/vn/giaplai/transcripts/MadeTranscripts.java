package vn.giaplai.transcripts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.TranscriptsMade;
import vn.giaplai.results.PromotionDecisions;

/**
 * Tells the gradebook whose entries stand in a paper, or in a confirmed decision that a paper is about to print, so that
 * they change by correction only.
 */
@Component
final class MadeTranscripts implements TranscriptsMade {

    private final TranscriptRepository repository;
    private final PromotionDecisions decisions;

    MadeTranscripts(TranscriptRepository repository, PromotionDecisions decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public Set<String> among(String schoolCode, String schoolYear, Collection<String> pupilCodes) {
        var made = new HashSet<>(printed(schoolCode, schoolYear, pupilCodes));
        made.addAll(decisions.of(schoolCode, schoolYear, pupilCodes).keySet());
        return made;
    }

    @Override
    public Set<String> printed(String schoolCode, String schoolYear, Collection<String> pupilCodes) {
        return repository.made(schoolCode, schoolYear, pupilCodes);
    }
}
