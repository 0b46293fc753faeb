package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import vn.giaplai.processes.CaseNumber;

/**
 * Port: what the process needs to know about transcripts and wants done to them. Every act is idempotent by case number:
 * a step that ran and whose process died runs again.
 */
public interface TranscriptRegister {

    /** A case starts; comes first of all calls, in the starter's transaction. Decides which pupils are in it. */
    void opened(OpenedCase opened);

    /** How many pupils are (still) in the case. */
    int pupils(CaseNumber caseNumber);

    /** Whether this pupil is (still) in the case. */
    boolean contains(CaseNumber caseNumber, String pupilCode);

    /** Everything still missing for the pupils of the case; empty means complete. */
    List<MissingEntry> missing(CaseNumber caseNumber);

    /** Computes and stores results and proposed decisions of the case's pupils. */
    void computeResults(CaseNumber caseNumber);

    /** Whether HT has year-end decisions of the case's pupils to confirm (no for a transfer in mid-year). */
    boolean decisionsToConfirm(CaseNumber caseNumber);

    /**
     * Renders one paper per pupil of the case; those that exist in this case already are kept. A pupil whose paper cannot
     * be made is refused and stays in the case until {@link #pupilLeft}.
     */
    RenderOutcome render(CaseNumber caseNumber);

    /** The subject rounds of the case, one per teacher who signs, by the assignments of now. Not empty. */
    List<RoundPlan> subjectRounds(CaseNumber caseNumber);

    /**
     * The pupil leaves {@code from} and runs alone as {@code own}; the paper in {@code from} is withdrawn.
     *
     * @param reason why, in the words of who sent the pupil back or of the refusal
     */
    void pupilLeft(CaseNumber from, String pupilCode, CaseNumber own, String reason);

    /** All papers of the case are archived. */
    void completed(CaseNumber caseNumber);

    /** Nobody is left in the case; it ends without a paper. */
    void emptied(CaseNumber caseNumber);

    /**
     * Renders the decision that locks the year's transcripts of a school.
     *
     * @param version from 1; a higher one replaces a paper whose signatures could not be lifted, the same one again
     *     changes nothing
     */
    RenderOutcome renderLockDecision(CaseNumber caseNumber, int version);

    /** HT said no to the lock. */
    void lockRejected(CaseNumber caseNumber, String reason);

    /** The decision is signed, sealed and archived: the year's transcripts are locked (S004 Đ12.1). */
    void locked(CaseNumber caseNumber);
}
