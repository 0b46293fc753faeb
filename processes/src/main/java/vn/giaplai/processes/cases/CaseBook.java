package vn.giaplai.processes.cases;

import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.CaseRefused;
import vn.giaplai.processes.codes.PupilCode;

/**
 * The register of all cases and who is in them, for processes. Works in the caller's transaction, which is the engine's:
 * the book and the engine never disagree.
 */
public interface CaseBook extends Cases {

    /**
     * Gives a number to a new case and enters its pupils.
     *
     * @throws CaseRefused with {@code ALREADY_RUNNING} and the case about the same subject that stands in the way
     */
    Case open(NewCase opening);

    /**
     * A pupil leaves a case and goes on in one of their own, of the same process. A case that was about this pupil alone
     * is ended first.
     *
     * @param prefix first letters of the new case's number
     * @param cause of the own case; its words are the reason for leaving
     * @return the own case
     * @throws CaseRefused with {@code PUPIL_NOT_IN_CASE}, or {@code ALREADY_RUNNING} when the pupil runs alone elsewhere
     */
    Case leave(CaseNumber left, PupilCode pupilCode, String prefix, Cause cause);

    /**
     * Ends the case.
     *
     * @return whether it was running; ending it again changes nothing
     */
    boolean end(CaseNumber number);
}
