package vn.giaplai.signingdesk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.Corrector;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;

/** How papers of a round are sent back: asked of the feature that the round belongs to. */
@Component
class RoundReturns {

    private final List<PaperReturns> returns;

    RoundReturns(List<PaperReturns> returns) {
        this.returns = List.copyOf(returns);
    }

    /** The choices of the form; empty where nothing can be sent back. */
    List<Corrector> correctors(SignatureRound round) {
        return of(round).flatMap(each -> each.correctors(round).stream()).toList();
    }

    /** Sends the paper of a pupil to the one of {@link #correctors} whose value the form sent. */
    CaseNumber send(SignatureRound round, PupilCode pupilCode, String reason, String corrector, PersonCode by) {
        var chosen = correctors(round).stream()
                .filter(offered -> offered.value().equals(corrector))
                .findFirst()
                .orElseThrow(SigningProblem::responsibleUnknown);
        try {
            return of(round)
                    .findFirst()
                    .orElseThrow(SigningProblem::gone)
                    .sendBack(round, pupilCode, reason, chosen, by);
        } catch (CaseRefused gone) {
            throw SigningProblem.gone();
        }
    }

    private Stream<PaperReturns> of(SignatureRound round) {
        return returns.stream().filter(each -> each.feature().equals(round.feature()));
    }
}
