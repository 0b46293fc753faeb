package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.cases.Cases;
import vn.giaplai.processes.cases.Cause;
import vn.giaplai.processes.documents.RefusedDocument;
import vn.giaplai.processes.documents.SigningAnew;
import vn.giaplai.processes.engine.CaseStep;

/** A transcript that has to be signed anew leaves the case with its pupil. */
@Component
final class TranscriptsAnew implements SigningAnew {

    private final Cases cases;
    private final CaseStarter starter;

    TranscriptsAnew(Cases cases, CaseStarter starter) {
        this.cases = cases;
        this.starter = starter;
    }

    @Override
    public String process() {
        return TranscriptSignoffProcess.PROCESS;
    }

    @Override
    public void afterLift(CaseStep step, List<RefusedDocument> refused) {
        for (RefusedDocument each : refused) {
            starter.startAlone(
                    step.caseNumber(),
                    Objects.requireNonNull(each.pupilCode()),
                    new Cause(StartReason.CERTIFICATE.name(), each.reason(), null),
                    null);
        }
        step.set(SignoffVariables.PUPILS_LEFT, !cases.pupils(step.caseNumber()).isEmpty());
    }
}
