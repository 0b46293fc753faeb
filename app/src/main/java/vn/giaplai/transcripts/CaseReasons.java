package vn.giaplai.transcripts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.giaplai.gradebook.ReturnReasons;
import vn.giaplai.processes.CaseNumber;

/** Tells who corrects an entry why the pupil was sent back. */
@Component
final class CaseReasons implements ReturnReasons {

    private final TranscriptRepository repository;

    CaseReasons(TranscriptRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> reasonOf(CaseNumber caseNumber) {
        return repository.find(caseNumber.value()).map(TranscriptCase::reason).filter(reason -> !reason.isBlank());
    }
}
