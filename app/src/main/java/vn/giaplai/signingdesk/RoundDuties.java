package vn.giaplai.signingdesk;

import org.springframework.stereotype.Component;
import vn.giaplai.documents.OpenDuties;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.security.SignedInPerson;

/** Whoever may sign an open round of a case has a duty about its papers. */
@Component
final class RoundDuties implements OpenDuties {

    private final RoundRepository rounds;
    private final Signatories signatories;

    RoundDuties(RoundRepository rounds, Signatories signatories) {
        this.rounds = rounds;
        this.signatories = signatories;
    }

    @Override
    public boolean holds(SignedInPerson me, String caseNumber) {
        return rounds.openOf(new CaseNumber(caseNumber)).stream()
                .anyMatch(round -> signatories.maySign(me.personCode(), round));
    }
}
