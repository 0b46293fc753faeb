package vn.giaplai.transcripts;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.results.CasePupils;
import vn.giaplai.school.ClassRef;

/** Tells the results whose decisions a case asks for. */
@Component
final class RegisteredCasePupils implements CasePupils {

    private final TranscriptRepository repository;

    RegisteredCasePupils(TranscriptRepository repository) {
        this.repository = repository;
    }

    @Override
    public ClassRef classOf(CaseNumber caseNumber) {
        return repository
                .find(caseNumber.value())
                .filter(found -> found.kind() != CaseKind.LOCK)
                .map(TranscriptCase::classRef)
                .orElseThrow(() -> new IllegalArgumentException("no case of a class or a pupil: " + caseNumber));
    }

    @Override
    public List<String> pupilsOf(CaseNumber caseNumber) {
        return repository.pupils(caseNumber.value()).stream()
                .filter(CasePupil::inCase)
                .map(CasePupil::pupilCode)
                .toList();
    }
}
