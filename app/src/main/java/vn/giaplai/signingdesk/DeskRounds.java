package vn.giaplai.signingdesk;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.documents.Documents;
import vn.giaplai.documents.Paper;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.documents.RoundOrder;
import vn.giaplai.processes.documents.SignatureRounds;

/** The rounds of the signing desk, as the process opens and asks about them. */
@Service
class DeskRounds implements SignatureRounds {

    private final RoundRepository rounds;
    private final Documents documents;
    private final Clock clock;

    DeskRounds(RoundRepository rounds, Documents documents, Clock clock) {
        this.rounds = rounds;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(RoundOrder order) {
        rounds.open(order, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public int unsigned(CaseNumber caseNumber, String round) {
        return rounds.find(caseNumber, round).map(this::unsigned).orElse(0);
    }

    int unsigned(SignatureRound round) {
        return documents.unsigned(round.caseNumber().value(), round.fields());
    }

    /** The papers that are in the round now, signed in it or not. */
    List<Paper> papers(SignatureRound round) {
        return documents.papers(round.caseNumber().value());
    }
}
