package vn.giaplai.signingdesk;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;

/** A signer sends one pupil's paper back with a reason; the others stay in the round. */
@Service
class SendingBack {

    private static final int LONGEST_REASON = 500;

    private final RoundRepository rounds;
    private final Signatories signatories;
    private final DeskRounds desk;
    private final RoundReturns returns;

    SendingBack(RoundRepository rounds, Signatories signatories, DeskRounds desk, RoundReturns returns) {
        this.desk = desk;
        this.rounds = rounds;
        this.signatories = signatories;
        this.returns = returns;
    }

    /**
     * Sends the pupil back; whoever keeps the papers tells the ledger.
     *
     * @param responsible value of a corrector that the form offers
     */
    @Transactional
    public CaseNumber send(RoundId id, PersonCode personCode, PupilCode pupilCode, String reason, String responsible) {
        var round = rounds.find(id).orElseThrow(SigningProblem::unknown);
        signatories.demand(personCode, round);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw SigningProblem.reasonMissing();
        }
        if (responsible.isBlank()) {
            throw SigningProblem.responsibleMissing();
        }
        if (desk.papers(round).stream()
                .noneMatch(paper -> pupilCode.equals(paper.document().pupilCode()))) {
            throw SigningProblem.gone();
        }
        return returns.send(round, pupilCode, reason.strip(), responsible, personCode);
    }
}
