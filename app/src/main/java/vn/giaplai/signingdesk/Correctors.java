package vn.giaplai.signingdesk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.signingdesk.PaperReturns.Corrector;

/** Who can put right what a paper of a round says: asked of the feature that the round belongs to. */
@Component
class Correctors {

    private final List<PaperReturns> returns;

    Correctors(List<PaperReturns> returns) {
        this.returns = List.copyOf(returns);
    }

    /** The choices of the form; empty where nothing can be sent back. */
    List<Corrector> of(SignatureRound round) {
        return returns.stream()
                .filter(each -> each.feature().equals(round.feature()))
                .flatMap(each -> each.correctors(round).stream())
                .toList();
    }

    /** Sends the paper of a pupil to one of those whom {@link #of} offers. */
    CaseNumber send(SignatureRound round, String pupilCode, String reason, String corrector, String by) {
        if (of(round).stream().noneMatch(offered -> offered.value().equals(corrector))) {
            throw SigningProblem.responsibleUnknown();
        }
        try {
            return returns.stream()
                    .filter(each -> each.feature().equals(round.feature()))
                    .findFirst()
                    .orElseThrow(SigningProblem::gone)
                    .sendBack(round, pupilCode, reason, corrector, by);
        } catch (CaseRefused gone) {
            throw SigningProblem.gone();
        }
    }
}
