package vn.giaplai.gradebook;

import vn.giaplai.processes.codes.PupilCode;

/**
 * One cell of the gradebook.
 *
 * @param term 1 or 2
 * @param position 1 to 4 for regular marks, 1 for all others
 */
public record MarkPlace(PupilCode pupilCode, String subjectCode, int term, MarkKind kind, int position) {

    public MarkPlace {
        if (term != 1 && term != 2) {
            throw new IllegalArgumentException("term must be 1 or 2, was " + term);
        }
        int highest = kind == MarkKind.TX ? 4 : 1;
        if (position < 1 || position > highest) {
            throw new IllegalArgumentException("position of " + kind + " must lie in 1.." + highest);
        }
    }
}
