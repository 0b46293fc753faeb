package vn.giaplai.processes.transcriptsignoff;

import java.util.List;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.cases.Case;
import vn.giaplai.processes.codes.PupilCode;

/**
 * Port: what the process needs to know about transcripts and wants done to them. Who is in a case, why and until when is
 * in the book of cases, {@link vn.giaplai.processes.cases.Cases}. Every act is idempotent by case number: a step that ran
 * and whose process died runs again.
 */
public interface TranscriptRegister {

    /** Codes of the pupils of the class today, in the order of its list. */
    List<PupilCode> pupils(ClassTranscripts transcripts);

    /** A case begins, in the starter's transaction. */
    void started(Case started);

    /** Who still has to enter something for the pupils of the case, each once; empty means complete. */
    List<Responsible> missing(CaseNumber caseNumber);

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

    /** The pupil left {@code from} and runs alone; the paper in {@code from} is withdrawn. */
    void pupilLeft(CaseNumber from, PupilCode pupilCode, Case own);

    /** All papers of the case are archived; it is over. */
    void completed(CaseNumber caseNumber);

    /** Nobody is left in the case; it is over without a paper. */
    void emptied(CaseNumber caseNumber);
}
