package vn.giaplai.gradebook;

import java.util.List;

/**
 * A pupil's line of a form.
 *
 * @param note key of a sentence that says why the line cannot be edited; empty where it can
 */
record FormLine(int ordinal, String pupilCode, String name, String note, List<FormCell> cells) {

    FormLine {
        cells = List.copyOf(cells);
    }
}
