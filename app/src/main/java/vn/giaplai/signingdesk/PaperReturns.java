package vn.giaplai.signingdesk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.CaseNumber;

/**
 * Port: how a signer sends a paper back instead of signing it. Implemented once by each feature whose papers can come
 * back; papers of the others are signed or stay.
 */
public interface PaperReturns {

    /**
     * Somebody who can put right what a paper says.
     *
     * @param value in the form; unique in a round
     * @param key of the message that names them; its argument is the subject's name, where it has one
     * @param own whether that is the signer's own part, which is chosen where nothing else is
     */
    record Corrector(String value, String key, @Nullable String subject, boolean own) {}

    /** Whose rounds it answers for, as {@code transcript-signoff}. */
    String feature();

    /** The choices of the form, in their order; empty where nothing can be sent back. */
    List<Corrector> correctors(SignatureRound round);

    /**
     * Sends a pupil's paper back, in the caller's transaction.
     *
     * @param corrector value of one of those offered
     * @return the case in which it is put right
     * @throws vn.giaplai.processes.CaseRefused when the paper is no longer in the case
     */
    CaseNumber sendBack(SignatureRound round, String pupilCode, String reason, String corrector, String by);
}
