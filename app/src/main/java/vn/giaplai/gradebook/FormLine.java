package vn.giaplai.gradebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.giaplai.processes.codes.PupilCode;

/**
 * A pupil's line of a form.
 *
 * @param note key of a sentence that says why the line cannot be edited; empty where it can
 */
record FormLine(int ordinal, PupilCode pupilCode, String name, String note, List<FormCell> cells) {

    FormLine {
        cells = List.copyOf(cells);
    }

    /** Id of a cell's field on the page. */
    public String id(int at) {
        return "c" + ordinal + "-" + at;
    }

    /** Id of the first field that is wrong. */
    Optional<String> firstError() {
        return IntStream.range(0, cells.size())
                .filter(at -> cells.get(at).error() != null)
                .mapToObj(this::id)
                .findFirst();
    }
}
