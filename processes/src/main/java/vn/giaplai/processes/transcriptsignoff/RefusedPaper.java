package vn.giaplai.processes.transcriptsignoff;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;

/**
 * A pupil whose paper cannot be made from what is stored.
 *
 * @param reason what is wrong and where, a sentence for the person who corrects
 * @param responsible who corrects first, or null when there is nothing to correct
 * @param confirmAgain whether the way through the steps, with HT's confirmation in it, puts it right
 */
public record RefusedPaper(
        PupilCode pupilCode, String reason, @Nullable Responsible responsible, boolean confirmAgain) {}
