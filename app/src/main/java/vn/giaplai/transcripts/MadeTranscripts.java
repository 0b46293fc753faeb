package vn.giaplai.transcripts;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.Documents;
import vn.giaplai.gradebook.EntriesInPapers;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;
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
    public Set<PupilCode> among(SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes) {
        var made = new HashSet<>(printed(schoolCode, schoolYear, pupilCodes));
        made.addAll(decisions.of(schoolCode, schoolYear, pupilCodes).keySet());
        return made;
    }

    @Override
    public Set<PupilCode> printed(SchoolCode schoolCode, String schoolYear, Collection<PupilCode> pupilCodes) {
        return documents.pupilsOfYear(TranscriptKind.TRANSCRIPT, schoolCode, schoolYear, pupilCodes);
    }
}
