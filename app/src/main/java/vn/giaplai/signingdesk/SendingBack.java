package vn.giaplai.signingdesk;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.audit.AuditLog;
import vn.giaplai.processes.ActorId;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.transcriptsignoff.ReturnedPupil;
import vn.giaplai.processes.transcriptsignoff.TranscriptSignoffProcess;

/** A signer sends one pupil back with a reason: that pupil runs alone from the correction on, the others go on. */
@Service
class SendingBack {

    private static final int LONGEST_REASON = 1000;

    private final RoundRepository rounds;
    private final Signatories signatories;
    private final DeskRounds desk;
    private final Responsibles responsibles;
    private final TranscriptSignoffProcess process;
    private final AuditLog audit;

    SendingBack(
            RoundRepository rounds,
            Signatories signatories,
            DeskRounds desk,
            Responsibles responsibles,
            TranscriptSignoffProcess process,
            AuditLog audit) {
        this.desk = desk;
        this.responsibles = responsibles;
        this.rounds = rounds;
        this.signatories = signatories;
        this.process = process;
        this.audit = audit;
    }

    /**
     * Sends the pupil back.
     *
     * @param responsible {@code GVCN}, {@code QT} for the profile, or the code of a subject whose teacher corrects
     */
    @Transactional
    public CaseNumber send(RoundId id, String personCode, String pupilCode, String reason, String responsible) {
        var round = rounds.find(id).orElseThrow(SigningProblem::unknown);
        if (!signatories.maySign(personCode, round)) {
            throw SigningProblem.notYours();
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw SigningProblem.reasonMissing();
        }
        if (responsible.isBlank()) {
            throw SigningProblem.responsibleMissing();
        }
        if (!responsibles.offers(round, responsible)) {
            throw SigningProblem.responsibleUnknown();
        }
        if (desk.papers(round).stream()
                .noneMatch(paper -> pupilCode.equals(paper.document().pupilCode()))) {
            throw SigningProblem.gone();
        }
        var who = Responsibles.read(responsible);
        try {
            var own = process.returnPupil(
                    round.caseNumber(), new ReturnedPupil(pupilCode, reason.strip(), who), new ActorId(personCode));
            audit.record(AuditEvent.by(personCode, "pupil-sent-back")
                    .inCase(round.caseNumber().value())
                    .about(pupilCode)
                    .with("round", round.key())
                    .with("reason", reason.strip())
                    .with("own-case", own));
            return own;
        } catch (CaseRefused gone) {
            throw SigningProblem.gone();
        }
    }
}
