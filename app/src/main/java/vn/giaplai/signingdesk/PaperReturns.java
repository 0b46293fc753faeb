package vn.giaplai.signingdesk;

import java.util.List;
import vn.giaplai.duties.Corrector;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.PupilCode;

/**
 * Port: how a signer sends a paper back instead of signing it. Implemented once by each feature whose papers can come
 * back; papers of the others are signed or stay.
 */
public interface PaperReturns {

    /** Whose rounds it answers for, as {@code grade-correction}. */
    String feature();

    /** The choices of the form, in their order; empty where nothing can be sent back. */
    List<Corrector> correctors(SignatureRound round);

    /**
     * Sends a pupil's paper back, in the caller's transaction.
     *
     * @param corrector one of those offered
     * @return the case in which it is put right
     * @throws vn.giaplai.processes.CaseRefused when the paper is no longer in the case
     */
    CaseNumber sendBack(SignatureRound round, PupilCode pupilCode, String reason, Corrector corrector, PersonCode by);
}
