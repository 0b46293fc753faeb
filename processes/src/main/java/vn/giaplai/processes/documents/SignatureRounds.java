package vn.giaplai.processes.documents;

import vn.giaplai.processes.CaseNumber;

/** Port: the signing desk's rounds. */
public interface SignatureRounds {

    /** Opens the round, in the engine's transaction; the same round of the case again changes nothing but the task. */
    void open(RoundOrder order);

    /** How many papers of the round are still in the case and not signed in it. */
    int unsigned(CaseNumber caseNumber, String round);
}
