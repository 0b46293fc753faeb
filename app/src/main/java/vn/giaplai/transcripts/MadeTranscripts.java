package vn.giaplai.transcripts;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.TranscriptsMade;

/** Tells the gradebook whose entries stand in a paper already, so that they change by correction only. */
@Component
final class MadeTranscripts implements TranscriptsMade {

    private final TranscriptRepository repository;

    MadeTranscripts(TranscriptRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<String> among(String schoolCode, String schoolYear, Collection<String> pupilCodes) {
        return repository.made(schoolCode, schoolYear, pupilCodes);
    }
}
