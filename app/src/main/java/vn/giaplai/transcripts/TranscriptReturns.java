package vn.giaplai.transcripts;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.Corrector;
import vn.giaplai.duties.Correctors;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;
import vn.giaplai.signingdesk.PaperReturns;
import vn.giaplai.signingdesk.SignatureRound;

/** A signer sends one pupil's transcript back: that pupil runs alone from the correction on. A sealer sends none back. */
@Component
class TranscriptReturns implements PaperReturns {

    private final TranscriptSignoffProcess process;
    private final Correctors correctors;

    TranscriptReturns(TranscriptSignoffProcess process, Correctors correctors) {
        this.process = process;
        this.correctors = correctors;
    }

    @Override
    public String feature() {
        return "transcript-signoff";
    }

    /** The signer's own subject first; whoever teaches one rarely means the homeroom teacher. */
    @Override
    public List<Corrector> correctors(SignatureRound round) {
        if (round.seal()) {
            return List.of();
        }
        boolean teaches = round.role() == Role.GVBM;
        return round.classRef().map(correctors::of).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(each -> rank(each, round.place(), teaches)))
                .toList();
    }

    @Override
    public CaseNumber sendBack(
            SignatureRound round, PupilCode pupilCode, String reason, Corrector corrector, PersonCode by) {
        var returned = new ReturnedPupil(pupilCode, reason, Responsibles.of(corrector));
        return process.returnPupil(round.caseNumber(), returned, by);
    }

    private static int rank(Corrector corrector, Place place, boolean teaches) {
        return switch (corrector.role()) {
            case GVCN -> teaches ? 2 : 0;
            case GVBM -> teaches && Objects.equals(corrector.subjectCode(), place.subjectCode()) ? 0 : 1;
            default -> 3;
        };
    }
}
