package vn.giaplai.school;

import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PupilCode;

/**
 * Whom the lock of a year leaves out by name, so that their transcripts may still be finished.
 *
 * @param pupilCode null for the whole class
 */
public record LeftOut(String classCode, @Nullable PupilCode pupilCode) {

    /** The same in one word, for forms and the ledger: {@code 9B}, {@code 9A/2612345678}. */
    public String text() {
        return pupilCode == null ? classCode : classCode + "/" + pupilCode;
    }
}
