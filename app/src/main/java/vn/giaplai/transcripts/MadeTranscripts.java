package vn.giaplai.transcripts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Documents;
import vn.giaplai.gradebook.EntriesInPapers;
import vn.giaplai.results.PromotionDecisions;

/**
 * Tells the gradebook whose entries stand in a paper, or in a confirmed decision that a paper is about to print, so that
 * they change by correction only.
 */
@Component
final class MadeTranscripts implements EntriesInPapers {

    private final Documents documents;
    private final PromotionDecisions decisions;

    MadeTranscripts(Documents documents, PromotionDecisions decisions) {
        this.documents = documents;
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
        return documents.pupilsOfYear(TranscriptKind.TRANSCRIPT, schoolCode, schoolYear, pupilCodes);
    }
}
