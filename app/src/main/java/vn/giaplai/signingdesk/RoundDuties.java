package vn.giaplai.signingdesk;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.OpenDuties;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.duties.Duty;

/** Each open round of a case is a duty about its papers. */
@Component
final class RoundDuties implements OpenDuties {

    private final RoundRepository rounds;
    private final Signatories signatories;

    RoundDuties(RoundRepository rounds, Signatories signatories) {
        this.rounds = rounds;
        this.signatories = signatories;
    }

    @Override
    public List<Duty> of(String caseNumber) {
        return rounds.openOf(new CaseNumber(caseNumber)).stream()
                .map(signatories::duty)
                .toList();
    }
}
