package vn.giaplai.processes.transcriptsignoff;

import vn.giaplai.processes.codes.PupilCode;

/**
 * A pupil sent back.
 *
 * @param reason what is wrong, for the person who corrects; kept in the ledger by {@code app}, not in the engine
 */
public record ReturnedPupil(PupilCode pupilCode, String reason, Responsible responsible) {}
